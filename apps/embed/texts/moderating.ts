import type { ProblemName } from "#contract";
import type { Plural } from "./texts.js";

/** What moderators read on the page of an article. No reader loads it. */
export interface Moderating {
  moderate: string;
  title: (name: string) => string;
  /** above the reasons that there are to refuse a comment */
  reject: string;
  publish: string;
  /** of a comment that is published already */
  keep: string;
  feature: string;
  unfeature: string;
  console: string;
  close: string;
  waiting: Plural;
  waitingList: string;
  flagged: Plural;
  done: Record<"published" | "rejected", (name: string) => string>;
  featured: string;
  unfeatured: string;
  proposed: string;
  undo: string;
  undone: string;
  /** the text is no longer the one that was decided on */
  stale: (name: string) => string;
  before: string;
  now: string;
  /** somebody else was first; when */
  already: Record<"published" | "rejected", (by: string, moment: string) => string>;
  /** what becomes of theirs */
  replaces: string;
  problems: Partial<Record<ProblemName, string>>;
}
