import { Schema } from "mongoose";
import type { Actor, BacktestMatrix, Finding, ShadowAlarm, VerdictKind } from "#contract";
import type { Differences, Fate, Tally } from "#moderation";
import type { ChangedComment } from "../backtests/backtest.schema.js";

/** A version beside the live one, for as long as it is left there: what it has shown by now. */
export interface StoredShadowRun {
  _id: string;
  site: string;
  version: number;
  by: Actor;
  since: Date;
  until: Date | null;
  /** whether it asks services that cost something */
  services: boolean;
  tally: Tally;
  /** what the live filters concluded of the same comments */
  live: BacktestMatrix;
  differences: Differences;
  alarms: (Omit<ShadowAlarm, "at"> & { at: Date })[];
  /** how often it was counted on: of two who do at once, one does */
  step: number;
}

/** What a shadow concludes of one text, and what became of it by now. Its words are where they always are. */
export interface StoredShadowVerdict {
  /** of its run, comment and revision: there is one */
  _id: string;
  run: string;
  site: string;
  comment: string;
  revision: number;
  at: Date;
  was: VerdictKind;
  would: VerdictKind;
  decidedBy: string | null;
  /** by all that found something, each once */
  found: Pick<Finding, "filter" | "rule" | "masked">[];
  /** filters whose services were not asked */
  unasked: string[];
  /** the rules that are true of it, the one that decides first; absent in what was judged before they were kept */
  rules?: string[];
  /** the first findings, without what they say */
  seen: ChangedComment["seen"];
  written: Date;
  /** on which it was written, in the site's time zone */
  day: string;
  differs: boolean;
  fate: Fate;
  /** when it was decided so */
  decidedAt: Date;
  /** as what it is counted in its run; null before it is */
  counted: Fate | null;
  /** whether it is to be counted, or counted anew */
  due: boolean;
}

const { Mixed } = Schema.Types;

export const shadowRunSchema = new Schema<StoredShadowRun>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    version: { type: Number, required: true },
    by: { type: Mixed, required: true },
    since: { type: Date, required: true },
    until: { type: Date, default: null },
    services: { type: Boolean, required: true },
    tally: { type: Mixed, required: true },
    live: { type: Mixed, required: true },
    differences: { type: Mixed, required: true },
    alarms: { type: Mixed, default: [] },
    step: { type: Number, default: 0 },
  },
  { collection: "shadowRuns", minimize: false, versionKey: false },
);

export const shadowVerdictSchema = new Schema<StoredShadowVerdict>(
  {
    _id: { type: String, required: true },
    run: { type: String, required: true },
    site: { type: String, required: true },
    comment: { type: String, required: true },
    revision: { type: Number, required: true },
    at: { type: Date, required: true },
    was: { type: String, required: true },
    would: { type: String, required: true },
    decidedBy: { type: String, default: null },
    found: { type: Mixed, required: true },
    unasked: [String],
    rules: { type: [String], default: undefined },
    seen: { type: Mixed, required: true },
    written: { type: Date, required: true },
    day: { type: String, required: true },
    differs: { type: Boolean, required: true },
    fate: { type: String, required: true },
    decidedAt: { type: Date, required: true },
    counted: { type: String, default: null },
    due: { type: Boolean, required: true },
  },
  { collection: "shadowVerdicts", minimize: false, versionKey: false },
);

/** How long it is kept what a shadow concluded of each comment, in s: 90 days. Its counts stay. */
const kept = 90 * 24 * 3600;

shadowRunSchema.index({ site: 1, since: -1, _id: -1 }, { name: "of a site" });
shadowRunSchema.index(
  { site: 1 },
  { name: "at work", unique: true, partialFilterExpression: { until: null } },
);
shadowVerdictSchema.index(
  { run: 1, at: -1, _id: -1 },
  { name: "differing", partialFilterExpression: { differs: true } },
);
shadowVerdictSchema.index({ run: 1 }, { name: "due", partialFilterExpression: { due: true } });
shadowVerdictSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
