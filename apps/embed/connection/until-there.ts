const wait = 5_000;

/** Loads a part that a page can't do without, as often as it takes. */
export function untilThere<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return untilThere(load);
  });
}
