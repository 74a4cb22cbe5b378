import { Schema } from "mongoose";
import type { Actor, ShownRank } from "#contract";

/** An invitation that waits. Of its code only a hash is kept. */
export interface StoredInvitation {
  _id: string;
  site: string;
  code: string;
  for: string;
  rank: ShownRank;
  at: Date;
  by: Actor & { kind: "person" };
  until: Date;
}

const { Mixed } = Schema.Types;

export const invitationSchema = new Schema<StoredInvitation>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    code: { type: String, required: true },
    for: { type: String, required: true },
    rank: { type: Mixed, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    until: { type: Date, required: true },
  },
  { collection: "invitations", versionKey: false },
);

invitationSchema.index({ site: 1, at: -1 }, { name: "of a site" });
invitationSchema.index({ code: 1 }, { name: "code", unique: true });
invitationSchema.index({ until: 1 }, { name: "over", expireAfterSeconds: 0 });
