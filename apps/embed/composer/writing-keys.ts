/** Ctrl or ⌘ with Enter sends what is being written, Escape leaves it. */
export function writingKeys(send: () => unknown, leave: () => unknown): (event: KeyboardEvent) => void {
  return ({ key, ctrlKey, metaKey }) => {
    if (key === "Enter" && (ctrlKey || metaKey)) send();
    if (key === "Escape") leave();
  };
}
