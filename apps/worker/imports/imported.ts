import type { FlagReason } from "#contract";

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
}

export interface ImportedStory {
  story: string;
  url: string;
  title: string;
  section: string | null;
  comments: readonly ImportedComment[];
}
