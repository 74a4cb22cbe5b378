import type { Show, Sort } from "#contract";

/** The orders that a reader may choose. */
export const sorts = [
  "newest",
  "oldest",
  "top",
  "controversial",
  "replies",
] as const satisfies readonly Sort[];

/** What is listed: all top-level comments in an order, or a choice of comments, the newest first. */
export type Listing = Sort | Exclude<Show, "all">;

export function isSort(listing: Listing): listing is Sort {
  return sorts.some((known) => known === listing);
}

/** How the API is asked for a list. */
export function queryOf(listing: Listing): string {
  return isSort(listing) ? `sort=${listing}` : `sort=newest&show=${listing}`;
}
