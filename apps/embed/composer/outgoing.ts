import type { StoryRef } from "#contract";

/** Where a comment is written: above the list, or below the comment that it answers. */
export type Place = "top" | (string & {});

/** A comment on its way. Its key is made once, so that sending it again makes no second comment. */
export interface Outgoing {
  key: string;
  body: string;
  parent: string | null;
  state: "sending" | "unsent";
}

export function outgoingPrefix({ site, story }: StoryRef): string {
  return `palabre:outgoing:${site}:${story}:`;
}

export function draftKey({ site, story }: StoryRef, place: Place): string {
  return `palabre:draft:${site}:${story}:${place}`;
}

export function placeOf({ parent }: Pick<Outgoing, "parent">): Place {
  return parent ?? "top";
}

export function isDraft(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
