import type { StoryPlace } from "#contract";
import { permalink } from "../reading/permalink.js";

/** Where a comment is to be read: here, or on the page of its story; null where that is not known. @param here the story of this page */
export function hrefOf(here: string, { id, url }: StoryPlace, comment: string): string | null {
  const place = `${permalink}${comment}`;
  if (id === here) return place;
  return url === null ? null : url.replace(/#.*/, "") + place;
}
