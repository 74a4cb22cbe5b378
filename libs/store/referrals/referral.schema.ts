import { Schema } from "mongoose";
import type { Actor, Referee } from "#contract";

export interface StoredReferral {
  _id: string;
  site: string;
  comment: string;
  at: Date;
  by: Actor & { kind: "person" };
  to: Referee;
  note: string | null;
  state: "open" | "ended";
  /** `decision` is the one that it came to an end by; null where it was given back, or passed on once more */
  ended: { at: Date; decision: string | null } | null;
}

const { Mixed } = Schema.Types;

export const referralSchema = new Schema<StoredReferral>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    comment: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    to: { type: Mixed, required: true },
    note: { type: String, default: null },
    state: { type: String, required: true },
    ended: { type: Mixed, default: null },
  },
  { collection: "referrals", minimize: false, versionKey: false },
);

/** What has ended is kept as long as it may come back by an undo, and no longer, in s. The trail has that it was. */
const kept = 3_600;

referralSchema.index(
  { site: 1, comment: 1 },
  { name: "open", unique: true, partialFilterExpression: { state: "open" } },
);
referralSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
referralSchema.index({ site: 1, "to.id": 1 }, { name: "to somebody" });
referralSchema.index({ "ended.decision": 1 }, { name: "ended by a decision", sparse: true });
referralSchema.index({ "ended.at": 1 }, { name: "kept", expireAfterSeconds: kept });
