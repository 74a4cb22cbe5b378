import { Schema } from "mongoose";
import type { Verdict } from "#contract";
import type { StoredDecision } from "../comments/comment.schema.js";

/** The audit trail: every decision once, never changed. */
export interface TrailEntry extends StoredDecision {
  site: string;
  story: string;
  comment: string;
  verdict: Verdict | null;
}

const { Mixed } = Schema.Types;

export const decisionSchema = new Schema<TrailEntry>(
  {
    id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    comment: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    from: String,
    to: String,
    revision: Number,
    reason: { type: String, default: null },
    note: { type: String, default: null },
    version: { type: Number, default: null },
    featured: Boolean,
    verdict: { type: Mixed, default: null },
  },
  { collection: "decisions", minimize: false, versionKey: false, id: false },
);

decisionSchema.index({ id: 1 }, { name: "decision", unique: true });
decisionSchema.index(
  { site: 1, "by.id": 1 },
  { name: "by a person", partialFilterExpression: { "by.kind": "person" } },
);
decisionSchema.index({ site: 1, comment: 1, at: 1 }, { name: "trail of a comment" });
