import type { Connection, Model } from "mongoose";
import type { ChangesQuery, Page, WhichChanges } from "#contract";
import { decodeCursor, encodeCursor } from "../cursor.js";
import {
  type ChangedComment,
  changesSchema,
  type StoredBacktest,
  type StoredChanges,
} from "./backtest.schema.js";

/** Where one of them stands: in which part, and at which place there. */
export interface ChangePlace {
  part: number;
  index: number;
}

export interface PlacedChange extends ChangePlace {
  item: ChangedComment;
}

const first: ChangePlace = { part: 0, index: 0 };

/** More comments than a slice of a backtest can have. */
const farApart = 1_000_000_000;

/**
 * The place of a part among those of its backtest, in the order in which their comments were written.
 * @param done how many comments of its slice were judged before
 */
export function partOf(slice: number, done: number): number {
  return slice * farApart + done;
}

/** What backtests have found changed, part by part as they came to it. */
export class ChangedComments {
  readonly model: Model<StoredChanges>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredChanges>("BacktestChanges", changesSchema);
  }

  /** Twice the same part is once. @param after its place, by `partOf` */
  async add(
    { _id: backtest, at }: StoredBacktest,
    after: number,
    items: readonly ChangedComment[],
  ): Promise<void> {
    if (items.length === 0) return;
    await this.model.updateOne({ backtest, after }, { $set: { at, items: [...items] } }, { upsert: true });
  }

  /** Those that are asked for, in the order in which they were written, the oldest first. */
  async of(backtest: string, { limit, after, ...which }: ChangesQuery): Promise<Page<ChangedComment>> {
    const found: PlacedChange[] = [];
    for await (const one of this.each(backtest, after === undefined ? first : placeIn(after))) {
      if (fits(one.item, which)) found.push(one);
      if (found.length > limit) break;
    }
    const next = found[limit];
    return {
      items: found.slice(0, limit).map(({ item }) => item),
      next: next ? encodeCursor([next.part, String(next.index)]) : null,
    };
  }

  /** What it has found of one comment; null where that is judged as before. */
  async one(backtest: string, comment: string): Promise<ChangedComment | null> {
    const part = await this.model
      .findOne({ backtest, "items.comment": comment }, { items: { $elemMatch: { comment } } })
      .lean<Pick<StoredChanges, "items">>();
    return part?.items[0] ?? null;
  }

  /** All of them from a place on, read while they are asked for. */
  async *each(backtest: string, { part, index }: ChangePlace = first): AsyncGenerator<PlacedChange> {
    const parts = this.model
      .find({ backtest, after: { $gte: part } })
      .sort({ after: 1 })
      .lean<StoredChanges[]>();
    for await (const { after, items } of parts.cursor())
      for (const [at, item] of items.entries())
        if (after > part || at >= index) yield { part: after, index: at, item };
  }

  /** Forgets all that a backtest has found. */
  async forget(backtest: string): Promise<void> {
    await this.model.deleteMany({ backtest });
  }
}

function placeIn(cursor: string): ChangePlace {
  const [part, index] = decodeCursor(cursor);
  return { part, index: Number(index) };
}

function fits({ was, would, people }: ChangedComment, asked: WhichChanges): boolean {
  return (
    (asked.was === undefined || asked.was === was) &&
    (asked.would === undefined || asked.would === would) &&
    (asked.people === undefined || asked.people === (people ?? "undecided"))
  );
}
