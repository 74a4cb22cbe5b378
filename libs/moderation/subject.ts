import type { Finding } from "#contract";
import type { Link } from "#discussion";

/** What the store remembers that concerns a comment. Enough to go back as far as the filter set `needs`. */
export interface History {
  /** the author's other comments on the site, newest first */
  byAuthor: readonly { id: string; text: string; at: Date }[];
  /** comments of the site whose folded text is the same, by anyone */
  sameText: readonly { id: string; author: string; at: Date }[];
}

/** A comment to be judged, with all that the filters may look at. */
export interface Subject {
  comment: {
    id: string;
    revision: number;
    text: string;
    lang: string | null;
    links: readonly Link[];
    createdAt: Date;
  };
  author: { id: string; name: string };
  story: { id: string; url: string | null; section: string | null };
  site: string;
  history: History;
}

/** One compiled filter: says what it saw, and decides nothing. */
export type Stage = (subject: Subject) => readonly Finding[] | Promise<readonly Finding[]>;

/** How far back a filter looks, in seconds; 0 where it does not. */
export interface Needs {
  byAuthorSeconds: number;
  sameTextSeconds: number;
}

export const noNeeds: Needs = { byAuthorSeconds: 0, sameTextSeconds: 0 };
