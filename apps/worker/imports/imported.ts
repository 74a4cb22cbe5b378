import type { FlagReason, NewDecision } from "#contract";

/** What a person decided on a comment. */
export interface ImportedDecision {
  /** the moderator, by the name they had */
  by: string;
  decision: NewDecision["decision"];
  reason?: string;
  note?: string;
}

/** A comment of another system, or of the demo, as an import takes it. */
export interface ImportedComment {
  /** unique within its story, for replies to name it */
  key: string;
  /** key of the comment that it answers */
  parent?: string;
  author: string;
  createdAt: Date;
  body: string;
  /** who reacted how: authors by kind */
  reactions?: Readonly<Record<string, readonly string[]>>;
  /** among the newsroom's picks */
  featured?: true;
  flags?: readonly { by: string; reason: FlagReason; detail?: string }[];
  decision?: ImportedDecision;
}

export interface ImportedStory {
  story: string;
  /** null where nothing is said under it any more */
  url: string | null;
  title: string;
  section: string | null;
  comments: readonly ImportedComment[];
}
