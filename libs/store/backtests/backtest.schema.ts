import { Schema } from "mongoose";
import type {
  Actor,
  Backtest,
  BacktestState,
  CommentStatus,
  FilterSet,
  Finding,
  VerdictKind,
} from "#contract";
import type { Tally } from "#moderation";
import type { PastPlace } from "../comments/past-comments.js";

/** A stretch of time of a backtest, whose comments are judged one after the other, beside those of other slices. */
export interface BacktestSlice {
  begin: PastPlace;
  /** when the next one begins; null for the last */
  end: Date | null;
  /** the comment that was judged last */
  reached: PastPlace | null;
  tally: Tally;
  isDone: boolean;
}

/** Comments of the past, judged again: by which filters, and what was counted of each slice of them. */
export interface StoredBacktest {
  _id: string;
  site: string;
  at: Date;
  by: Actor;
  filters: Backtest["filters"];
  /** as it was when this began: a draft changes */
  set: FilterSet;
  last: number;
  from: Date | null;
  to: Date | null;
  /** absent: it asks none */
  askServices?: boolean;
  state: BacktestState;
  /** how often it broke off where it is */
  failures?: number;
  total: number | null;
  /** in the order of their times; null as long as nobody has cut it */
  slices: BacktestSlice[] | null;
}

/** A comment whose verdict would be another one. Its words are where they always are. */
export interface ChangedComment {
  comment: string;
  /** of the text that was judged */
  revision: number;
  written: Date;
  was: VerdictKind;
  would: VerdictKind;
  decidedBy: string | null;
  people: CommentStatus | null;
  /** the first findings, without what they say */
  seen: Pick<Finding, "filter" | "rule" | "start" | "end">[];
}

/** What a part of a backtest has found changed. */
export interface StoredChanges {
  backtest: string;
  /** its place among the parts, by `partOf` */
  after: number;
  at: Date;
  items: ChangedComment[];
}

const { Mixed } = Schema.Types;

export const backtestSchema = new Schema<StoredBacktest>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Mixed, required: true },
    filters: { type: Mixed, required: true },
    set: { type: Mixed, required: true },
    last: { type: Number, required: true },
    from: { type: Date, default: null },
    to: { type: Date, default: null },
    askServices: Boolean,
    state: { type: String, required: true },
    failures: Number,
    total: { type: Number, default: null },
    slices: { type: Mixed, default: null },
  },
  { collection: "backtests", minimize: false, versionKey: false },
);

export const changesSchema = new Schema<StoredChanges>(
  {
    backtest: { type: String, required: true },
    after: { type: Number, required: true },
    at: { type: Date, required: true },
    items: { type: Mixed, required: true },
  },
  { collection: "backtestChanges", versionKey: false },
);

/** How long the outcome of a backtest is kept, in s: 90 days. */
const kept = 90 * 24 * 3600;

backtestSchema.index({ site: 1, at: -1, _id: -1 }, { name: "of a site" });
backtestSchema.index(
  { state: 1 },
  { name: "at work", partialFilterExpression: { state: "running" satisfies BacktestState } },
);
backtestSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
changesSchema.index({ backtest: 1, after: 1 }, { name: "of a backtest", unique: true });
changesSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
