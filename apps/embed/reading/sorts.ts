import type { Sort } from "#contract";

/** The orders that a reader may choose. */
export const sorts = [
  "newest",
  "oldest",
  "top",
  "controversial",
  "replies",
] as const satisfies readonly Sort[];
