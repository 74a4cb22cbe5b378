import { Schema } from "mongoose";
import type { Actor } from "#contract";
import type { FoundSuggestions } from "#moderation";

/** What was found the last time that it was looked for. */
export interface StoredFound extends FoundSuggestions {
  at: Date;
  /** of the filters that judged */
  version: number;
  from: Date | null;
  to: Date;
}

/** What decisions of people suggest for a site's filters. */
export interface StoredSuggestions {
  /** its site */
  _id: string;
  state: "never" | "running" | "done" | "failed";
  /** when it was looked for last, or first to be looked for */
  at: Date;
  /** who had it looked for last, or will have: the machine */
  by: Actor;
  /** from when on the machine looks by itself; absent where people have decided nothing since it was looked for */
  next?: Date;
  total: number | null;
  done: number;
  found: StoredFound | null;
  /** what was ever suggested, the last ones: it is told of once. Absent in what was kept before that */
  known?: string[];
  /** what somebody does not want, whether it is suggested at the moment or not; the last ones */
  dismissed: { suggestion: string; by: Actor; at: Date }[];
}

const { Mixed } = Schema.Types;

export const suggestionsSchema = new Schema<StoredSuggestions>(
  {
    _id: { type: String, required: true },
    state: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    next: { type: Date, default: undefined },
    total: { type: Number, default: null },
    done: { type: Number, default: 0 },
    found: { type: Mixed, default: null },
    known: { type: [String], default: undefined },
    dismissed: { type: Mixed, default: [] },
  },
  { collection: "suggestions", minimize: false, versionKey: false },
);

suggestionsSchema.index(
  { state: 1 },
  { name: "at work", partialFilterExpression: { state: "running" satisfies StoredSuggestions["state"] } },
);
suggestionsSchema.index({ next: 1 }, { name: "by night", sparse: true });
