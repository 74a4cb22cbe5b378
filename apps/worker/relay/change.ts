import type { StoryRef, Verdict } from "#contract";
import type { Featuring, StoredComment, StoredDecision, StoredNotification, StoredRules } from "#store";

/** What MongoDB's change stream has told, in the relay's words. */
export type Change =
  | { about: "accepted"; comment: StoredComment }
  | { about: "revised"; comment: string; revision: number }
  | { about: "decided"; comment: string; decision: StoredDecision; verdict: Verdict | null }
  | { about: "flagged"; comment: string; at: Date }
  | { about: "reacted"; comment: string; kind: string; by: 1 | -1 }
  | { about: "notified"; comment: string; notification: StoredNotification }
  | { about: "featured"; comment: string; featuring: Featuring }
  | { about: "story"; story: StoryRef; rules: Partial<StoredRules> }
  | { about: "site"; site: string };
