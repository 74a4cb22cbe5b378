import type { Volumes } from "#contract";

/** What becomes of comments, and by whom, from published to rejected. */
export const fates = [
  "publishedByMachine",
  "publishedByPeople",
  "heldByMachine",
  "rejectedByPeople",
  "rejectedByMachine",
] as const satisfies readonly (keyof Volumes)[];
