import { Schema } from "mongoose";
import type { Deed, TrailSubject } from "#contract";
import type { SealedWords } from "./seal.js";

/** One link of a site's chain. People are named by their persona: who that is, is kept elsewhere. */
export type StoredEntry = Deed &
  SealedWords & {
    /** the act's */
    _id: string;
    site: string;
    /** counted within the site, from 1, without gaps */
    n: number;
    at: Date;
    by: { kind: "person" | "machine"; id: string };
    about: TrailSubject;
    /** the hash of the entry before it */
    previous: string;
    hash: string;
  };

/** An entry as far as it says what was done. */
export type JournalEntry = Deed & Pick<StoredEntry, "_id" | "site" | "n" | "at" | "by" | "about">;

const { Mixed } = Schema.Types;

export const entrySchema = new Schema<StoredEntry>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    n: { type: Number, required: true },
    at: { type: Date, required: true },
    kind: { type: String, required: true },
    what: { type: Mixed, required: true },
    by: { type: Mixed, required: true },
    about: { type: Mixed, required: true },
    open: { type: Mixed, required: true },
    sealed: { type: Mixed, required: true },
    previous: { type: String, required: true },
    hash: { type: String, required: true },
  },
  { collection: "trail", minimize: false, versionKey: false },
);

entrySchema.index({ site: 1, n: 1 }, { name: "chain", unique: true });
entrySchema.index({ site: 1, at: -1, _id: -1 }, { name: "by time" });
entrySchema.index({ site: 1, kind: 1, at: -1, _id: -1 }, { name: "of a kind" });
entrySchema.index({ site: 1, "about.id": 1, at: -1, _id: -1 }, { name: "about something" });
// what the machine does is most of it, and found by time
entrySchema.index(
  { site: 1, "by.id": 1, at: -1, _id: -1 },
  { name: "by a person", partialFilterExpression: { "by.kind": "person" } },
);
