import type { Actor, FlagReason, StoryRef, Verdict } from "#contract";
import type {
  Featuring,
  StoredAct,
  StoredComment,
  StoredDecision,
  StoredNote,
  StoredNotification,
  StoredRules,
  StoredSanction,
  StoredStory,
  StoredWave,
} from "#store";

/** What places a story's comments in the queues, as far as it has changed. */
type Standing = Partial<Pick<StoredStory, "section" | "readers">>;

/** What MongoDB's change stream has told, in the relay's words. */
export type Change =
  | { about: "accepted"; comment: StoredComment }
  | { about: "revised"; comment: string; revision: number }
  | {
      about: "decided";
      comment: string;
      decision: StoredDecision;
      verdict: Verdict | null;
      /** where it was told with the verdict */
      lang?: string | null;
      /** traceparent of the step that it was made by */
      trace?: string;
    }
  | { about: "flagged"; comment: string; reason: FlagReason; at: Date }
  | { about: "reacted"; comment: string; kind: string; by: 1 | -1 }
  | { about: "notified"; comment: string | null; notification: StoredNotification }
  | { about: "featured"; comment: string; featuring: Featuring }
  /** words were taken out of its text */
  | { about: "masked"; comment: string }
  | { about: "noticed"; comment: string; notice: string }
  | { about: "noted"; note: StoredNote }
  | { about: "sanctioned"; comment: string | null; sanction: StoredSanction }
  /** a sanction, and with it the statement of its id */
  | { about: "lifted"; statement: string; at: Date; by: Actor }
  /** an appeal was made or heard */
  | { about: "appealed"; statement: string }
  | ({ about: "story"; story: StoryRef; rules: Partial<StoredRules> } & Standing)
  | { about: "person"; user: string }
  | { about: "site"; site: string }
  /** an act is left for the trail */
  | { about: "acted"; act: StoredAct }
  /** many write nearly the same */
  | { about: "flooded"; wave: StoredWave }
  /** something is to be sent to a webhook */
  | { about: "addressed"; delivery: string; round: number };
