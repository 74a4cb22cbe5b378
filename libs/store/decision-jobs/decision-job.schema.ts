import { Schema } from "mongoose";
import type { Actor, JobSelection, JobState, NewDecision } from "#contract";

type Person = Actor & { kind: "person" };

/** One decision on many comments. Which these are lies in its parts. */
export interface StoredDecisionJob {
  _id: string;
  site: string;
  at: Date;
  by: Person;
  select: JobSelection;
  decision: NewDecision["decision"];
  reason: string | null;
  note: string | null;
  count: number;
  state: JobState;
  /** the Idempotency-Key that it came with */
  idempotencyKey?: string;
  /** who takes it back; absent where nobody has */
  undoneBy?: Person;
}

/** A comment as it was when the job began. */
export interface JobItem {
  comment: string;
  revision: number;
  /** whether it waited in some queue */
  waited: boolean;
  /** kept from readers for what the job says of its wave alone: without that they would have seen it */
  heldBack?: true;
  /** what the job has decided; null before, and where it was refused */
  decision: string | null;
}

/** Some of a job's comments: what is written at once of how far it has come. */
export interface StoredJobPart {
  _id: string;
  job: string;
  number: number;
  at: Date;
  state: "open" | "decided" | "undone";
  items: JobItem[];
  decided: number;
  refused: number;
  undone: number;
}

const { Mixed } = Schema.Types;

export const decisionJobSchema = new Schema<StoredDecisionJob>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    select: { type: Mixed, required: true },
    decision: { type: String, required: true },
    reason: { type: String, default: null },
    note: { type: String, default: null },
    count: { type: Number, required: true },
    state: { type: String, required: true },
    idempotencyKey: String,
    undoneBy: Mixed,
  },
  { collection: "decisionJobs", minimize: false, versionKey: false },
);

export const jobPartSchema = new Schema<StoredJobPart>(
  {
    _id: { type: String, required: true },
    job: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    items: { type: Mixed, required: true },
    decided: { type: Number, required: true },
    refused: { type: Number, required: true },
    undone: { type: Number, required: true },
  },
  { collection: "decisionJobParts", versionKey: false },
);

/** How long it is known which comments a job was about, in s: 30 days. */
const kept = 30 * 24 * 3600;

decisionJobSchema.index({ site: 1, at: -1, _id: -1 }, { name: "of a site" });
decisionJobSchema.index(
  { site: 1, "by.id": 1, idempotencyKey: 1 },
  { name: "idempotency", unique: true, partialFilterExpression: { idempotencyKey: { $exists: true } } },
);
/** Said of jobs that are at work. */
export const isAtWork = { $in: ["running", "undoing"] satisfies JobState[] };
decisionJobSchema.index({ state: 1 }, { name: "at work", partialFilterExpression: { state: isAtWork } });
decisionJobSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
jobPartSchema.index({ job: 1, state: 1, number: 1 }, { name: "of a job" });
jobPartSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
