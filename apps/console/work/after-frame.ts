/** A page that is hidden, or too busy, paints nothing for long: what is sent waits no longer than so many ms. */
const longest = 100;

/** Calls back once what was changed is painted: asking the network at once would make the next case wait for it. */
export function afterFrame(then: () => void): void {
  const state = { done: false };
  const once = () => {
    if (state.done) return;
    state.done = true;
    then();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, longest);
}
