import { Schema } from "mongoose";
import type { Verdict, VerdictKind } from "#contract";
import type { StoredDecision } from "../comments/comment.schema.js";

/** What is counted of a decision, noted when it is made: later, nobody could tell. Absent before it was. */
export interface Measure {
  /** how long the comment had waited for a person, or a new text for the machine, in ms; null where nothing waited */
  waited: number | null;
  /** what the machine had concluded of the text */
  judged: VerdictKind | null;
  /** ids of the filters that had found something in it */
  found: string[];
}

/** The audit trail: every decision once, never changed. */
export interface TrailEntry extends StoredDecision, Partial<Measure> {
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
    job: String,
    featured: Boolean,
    verdict: { type: Mixed, default: null },
    waited: Number,
    judged: String,
    found: { type: [String], default: undefined },
    blind: Boolean,
    seconds: Mixed,
  },
  { collection: "decisions", minimize: false, versionKey: false, id: false },
);

decisionSchema.index({ id: 1 }, { name: "decision", unique: true });
decisionSchema.index(
  { site: 1, "by.id": 1 },
  { name: "by a person", partialFilterExpression: { "by.kind": "person" } },
);
decisionSchema.index({ site: 1, at: 1 }, { name: "by time" });
decisionSchema.index({ site: 1, comment: 1, at: 1 }, { name: "trail of a comment" });
