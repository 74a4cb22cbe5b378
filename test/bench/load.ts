/** Does something so many times, so many at once. */
export async function inParallel(
  times: number,
  atOnce: number,
  act: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const hands = Array.from({ length: atOnce }, async () => {
    while (next < times) await act(next++);
  });
  await Promise.all(hands);
}

/** Does something so many times a second, whether or not the last one is done, until it is stopped. */
export function arriving(perSecond: number, act: (index: number) => Promise<unknown>) {
  const running = new Set<Promise<unknown>>();
  const began = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; done < due; done++) {
      const one = act(done).finally(() => running.delete(one));
      running.add(one);
    }
  }, 5);
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
