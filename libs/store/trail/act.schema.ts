import { Schema } from "mongoose";
import type { Actor, Deed, TrailSubject } from "#contract";
import type { Words } from "./seal.js";

/** An act as whoever did it leaves it, in the same write as the act itself, until the relay has put it into the trail. */
export type StoredAct = Deed & {
  _id: string;
  site: string;
  at: Date;
  by: Pick<Actor, "kind" | "id">;
  about: TrailSubject;
  words: Words;
};

const { Mixed } = Schema.Types;

export const actSchema = new Schema<StoredAct>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    about: { type: Mixed, required: true },
    kind: { type: String, required: true },
    what: { type: Mixed, required: true },
    words: { type: Mixed, required: true },
  },
  { collection: "acts", minimize: false, versionKey: false },
);
