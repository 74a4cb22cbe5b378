const wait = 5_000;

/** Loads a part that a page can't do without, as often as it takes, until the element is gone. */
export function untilThere<Part>(leave: AbortSignal, load: () => Promise<Part>): Promise<Part> {
  return load().catch(
    () =>
      new Promise<Part>((resolve) => {
        setTimeout(() => leave.aborted || resolve(untilThere(leave, load)), wait);
      }),
  );
}
