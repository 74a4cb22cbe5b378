import type { Connection, Model } from "mongoose";
import type { ListQuery, Page } from "#contract";
import { decodeCursor, encodeCursor } from "../cursor.js";
import {
  type ChangedComment,
  changesSchema,
  type StoredBacktest,
  type StoredChanges,
} from "./backtest.schema.js";

/** What backtests have found changed, part by part as they came to it. */
export class ChangedComments {
  readonly model: Model<StoredChanges>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredChanges>("BacktestChanges", changesSchema);
  }

  /** Twice the same part is once. @param after how many comments were judged before */
  async add(
    { _id: backtest, at }: StoredBacktest,
    after: number,
    items: readonly ChangedComment[],
  ): Promise<void> {
    if (items.length === 0) return;
    await this.model.updateOne({ backtest, after }, { $set: { at, items: [...items] } }, { upsert: true });
  }

  /** In the order in which they were written, the oldest first. */
  async of(backtest: string, { limit, after }: ListQuery): Promise<Page<ChangedComment>> {
    const [from, skip] = after === undefined ? [0, "0"] : decodeCursor(after);
    const wanted = Number(skip) + limit + 1;
    const found: { at: number; index: number; item: ChangedComment }[] = [];
    const parts = this.model
      .find({ backtest, after: { $gte: from } })
      .sort({ after: 1 })
      .lean<StoredChanges[]>();
    for await (const { after: at, items } of parts.cursor()) {
      found.push(...items.map((item, index) => ({ at, index, item })));
      if (found.length >= wanted) break;
    }
    const rest = found.slice(Number(skip));
    const page = rest.slice(0, limit);
    const last = rest.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(({ item }) => item),
      next: last ? encodeCursor([last.at, String(last.index + 1)]) : null,
    };
  }
}
