import { Schema } from "mongoose";
import type { StaffAct } from "#contract";

/** One line of the trail of who was staff. Never changed; erasing a person leaves it standing under a pseudonym. */
export interface StoredStaffAct extends Omit<StaffAct, "id" | "at"> {
  _id: string;
  site: string;
  at: Date;
}

const { Mixed } = Schema.Types;

export const staffActSchema = new Schema<StoredStaffAct>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    act: { type: String, required: true },
    about: { type: Mixed, required: true },
    from: { type: Mixed, default: null },
    to: { type: Mixed, default: null },
  },
  { collection: "staffActs", minimize: false, versionKey: false },
);

staffActSchema.index({ site: 1, at: -1, _id: -1 }, { name: "of a site" });
