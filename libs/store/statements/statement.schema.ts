import { Schema } from "mongoose";
import type { Actor, AppealState, Localized } from "#contract";
import type { Restraint } from "#discussion";
import { type StoredEscalation, toldOf } from "../escalation.js";

export interface StoredAppeal {
  text: string;
  at: Date;
  /** by when the site wants to have heard it */
  deadline: Date;
  /** the comment under which moderators find it: what it is about, else the last that its author wrote */
  case: string | null;
  state: AppealState;
  /** in the words of whoever heard it; null where what happened says it */
  answer: string | null;
  answeredAt: Date | null;
  heardBy: Actor | null;
  /** when it came near its deadline, and who was told; absent where it did not */
  escalated?: StoredEscalation;
}

/**
 * Why somebody was refused or sanctioned. It names its comment and revision and has no word of them: what is deleted is not kept
 * here either.
 */
export interface StoredStatement {
  /** that of the decision, of the sanction or of the masking */
  _id: string;
  site: string;
  user: string;
  at: Date;
  about: "comment" | "sanction" | "masking";
  comment: string | null;
  revision: number | null;
  story: string | null;
  sanction: Restraint | null;
  reason: Localized | null;
  /** the site's reason that the filter gave, by its id, whatever its sentence is */
  ground?: string;
  by: Actor;
  /** somebody had given notice of the comment */
  notice: boolean;
  /** since when it no longer holds */
  revokedAt: Date | null;
  appeal: StoredAppeal | null;
}

const { Mixed } = Schema.Types;

export const statementSchema = new Schema<StoredStatement>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    user: { type: String, required: true },
    at: { type: Date, required: true },
    about: { type: String, required: true },
    comment: { type: String, default: null },
    revision: { type: Number, default: null },
    story: { type: String, default: null },
    sanction: { type: Mixed, default: null },
    reason: { type: Mixed, default: null },
    ground: String,
    by: { type: Mixed, required: true },
    notice: { type: Boolean, default: false },
    revokedAt: { type: Date, default: null },
    appeal: { type: Mixed, default: null },
  },
  { collection: "statements", minimize: false, versionKey: false },
);

statementSchema.index({ user: 1, at: -1, _id: -1 }, { name: "mine" });
statementSchema.index({ comment: 1, at: 1 }, { name: "of a comment" });
const open = { "appeal.state": "open" } as const;
statementSchema.index({ "appeal.case": 1 }, { name: "appeals by case", partialFilterExpression: open });
statementSchema.index(
  { site: 1, "appeal.heardBy.id": 1 },
  { name: "heard by", partialFilterExpression: { "appeal.heardBy.id": { $exists: true } } },
);
statementSchema.index(
  { site: 1, "appeal.deadline": 1, _id: 1 },
  { name: "open appeals", partialFilterExpression: open },
);
statementSchema.index({ site: 1, at: 1, _id: 1 }, { name: "by time" });
statementSchema.index(
  { site: 1, "appeal.at": 1 },
  { name: "appeals by time", partialFilterExpression: { "appeal.at": { $exists: true } } },
);
statementSchema.index(...toldOf("appeal.escalated"));
statementSchema.index(
  { site: 1, "appeal.escalated.to.id": 1, "appeal.deadline": 1 },
  {
    name: "told and due",
    partialFilterExpression: { ...open, "appeal.escalated.to.id": { $exists: true } },
  },
);
