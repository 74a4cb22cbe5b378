import { Schema } from "mongoose";
import type { Actor } from "#contract";
import type { Restraint } from "#discussion";

/** A sanction that counts, as it lies with the person whom it is on: whoever lets them take part has it at hand. */
export interface ActiveSanction extends Restraint {
  id: string;
  reason: string;
}

/** The audit trail of sanctions: who, when, why, and who lifted it. */
export interface StoredSanction extends Restraint {
  _id: string;
  site: string;
  user: string;
  reason: string;
  at: Date;
  by: Actor;
  /** what gave rise to it, as it was then */
  comment: string | null;
  revision: number | null;
  story: string | null;
  lifted: { at: Date; by: Actor } | null;
}

const { Mixed } = Schema.Types;

export const sanctionSchema = new Schema<StoredSanction>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    user: { type: String, required: true },
    kind: { type: String, required: true },
    reason: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    until: { type: Date, default: null },
    scope: { type: Mixed, default: null },
    comment: { type: String, default: null },
    revision: { type: Number, default: null },
    story: { type: String, default: null },
    lifted: { type: Mixed, default: null },
  },
  { collection: "sanctions", minimize: false, versionKey: false },
);

sanctionSchema.index({ site: 1, user: 1, at: -1 }, { name: "of a person" });
sanctionSchema.index({ site: 1, at: 1 }, { name: "by time" });
sanctionSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
sanctionSchema.index(
  { site: 1, "lifted.by.id": 1 },
  { name: "lifted by a person", partialFilterExpression: { "lifted.by.id": { $exists: true } } },
);
