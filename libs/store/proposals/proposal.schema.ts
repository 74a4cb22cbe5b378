import { Schema } from "mongoose";
import type { Actor, GraveAct, Proposal } from "#contract";

export interface StoredProposal {
  _id: string;
  site: string;
  /** what it is for: one of its kind on one thing waits at a time */
  key: string;
  /** whom it is about; null: nobody */
  user: string | null;
  at: Date;
  by: Actor & { kind: "person" };
  until: Date;
  act: GraveAct;
  about: Proposal["about"];
  state: Proposal["state"];
  /** since when somebody is about to decide on it: nobody else does meanwhile */
  taken: Date | null;
  decided: { at: Date; by: Actor & { kind: "person" }; note: string | null } | null;
  /** the sanction or the job that came of it, by its id; null: neither did */
  made: string | null;
}

const { Mixed } = Schema.Types;

export const proposalSchema = new Schema<StoredProposal>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    key: { type: String, required: true },
    user: { type: String, default: null },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    until: { type: Date, required: true },
    act: { type: Mixed, required: true },
    about: { type: Mixed, required: true },
    state: { type: String, required: true },
    taken: { type: Date, default: null },
    decided: { type: Mixed, default: null },
    made: { type: String, default: null },
  },
  { collection: "proposals", minimize: false, versionKey: false },
);

/** How long it is kept who proposed and who decided, after it has lapsed, in s: a year. The trail keeps it longer. */
const kept = 365 * 24 * 3600;

proposalSchema.index(
  { site: 1, key: 1 },
  { name: "open", unique: true, partialFilterExpression: { state: "open" } },
);
proposalSchema.index({ site: 1, user: 1 }, { name: "about a person" });
proposalSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
proposalSchema.index({ site: 1, "decided.by.id": 1 }, { name: "decided by a person" });
proposalSchema.index({ until: 1 }, { name: "kept", expireAfterSeconds: kept });
