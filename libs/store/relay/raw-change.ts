import type { Verdict } from "#contract";
import type { Featuring, StoredComment, StoredDecision } from "../comments/comment.schema.js";
import type { StoredFlag } from "../flags/flag.schema.js";
import type { StoredNote } from "../notes/note.schema.js";
import type { StoredNotice } from "../notices/notice.schema.js";
import type { StoredNotification } from "../notifications/notification.schema.js";
import type { StoredReaction } from "../reactions/reaction.schema.js";
import type { StoredSanction } from "../sanctions/sanction.schema.js";
import type { StoredStory } from "../stories/story.schema.js";
import type { StoredAct } from "../trail/act.schema.js";
import type { StoredWave } from "../waves/wave.schema.js";
import type { StoredDelivery } from "../webhooks/delivery.schema.js";

interface Key {
  documentKey: { _id: string };
}

/** A change as the stream gives it, as far as the relay reads it: all that `watched` lets through. */
export type RawChange = { _id: unknown; wallTime: Date } & (
  | { kind: "acts insert"; fullDocument: StoredAct }
  | { kind: "comments insert"; fullDocument: StoredComment }
  | { kind: "deliveries insert"; fullDocument: StoredDelivery }
  | ({
      kind: "deliveries update";
      updateDescription: { updatedFields: { round: number } };
    } & Key)
  | { kind: "flags insert"; fullDocument: StoredFlag }
  | { kind: "notes insert"; fullDocument: StoredNote }
  | { kind: "notices insert"; fullDocument: StoredNotice }
  | { kind: "notifications insert"; fullDocument: StoredNotification }
  | { kind: "reactions insert"; fullDocument: StoredReaction }
  | { kind: "sanctions insert"; fullDocument: StoredSanction }
  | { kind: "stories insert"; fullDocument: StoredStory }
  | { kind: "waves insert"; fullDocument: StoredWave }
  | ({ kind: "sites insert" | "sites update" | "reactions delete" | "statements update" } & Key)
  | ({
      kind: "sanctions update";
      updateDescription: { updatedFields: { lifted: NonNullable<StoredSanction["lifted"]> } };
    } & Key)
  | ({
      kind: "comments update";
      updateDescription: {
        updatedFields: {
          revision?: number;
          decision?: StoredDecision | null;
          verdict?: Verdict | null;
          lang?: string | null;
          featuring?: Featuring;
          masking?: object;
          trace?: string;
        };
      };
    } & Key)
  | ({ kind: "users update"; updateDescription: { updatedFields: { renamed?: { site: string } } } } & Key)
  | ({ kind: "stories update"; updateDescription: { updatedFields: Partial<StoredStory> } } & Key)
);
