/** How long it is before something that failed for a time is tried again, in ms. */
export const firstWait = 2_000;
const longestWait = 30_000;

/** How long it is before the try after that. @param wait before this one, in ms */
export function longerWait(wait: number): number {
  return Math.min(longestWait, wait * 2);
}
