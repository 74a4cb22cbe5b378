import type { Connection, Model } from "mongoose";
import type { Actor, Backtest, BacktestState, FilterSet, ListQuery, Page } from "#contract";
import { emptyTally, resultOf, type Tally, talliedTogether, unfoundIn } from "#moderation";
import type { PastPlace } from "../comments/past-comments.js";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { type BacktestSlice, backtestSchema, type StoredBacktest } from "./backtest.schema.js";

/** So often one may break off at the same place. */
const mostFailures = 5;

/** How far a slice has come, and what was counted by then. */
export type SliceStep = Pick<BacktestSlice, "reached" | "tally">;

/** What was asked of a backtest. */
export interface Asked {
  site: string;
  by: Actor;
  filters: Backtest["filters"];
  set: FilterSet;
  askServices?: boolean;
  last: number;
  from: Date | null;
  to: Date | null;
}

export class Backtests {
  readonly model: Model<StoredBacktest>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredBacktest>("Backtest", backtestSchema);
  }

  async begin(asked: Asked): Promise<StoredBacktest> {
    const begun: StoredBacktest = {
      ...{ _id: newId(), at: new Date(), state: "running", total: null, slices: null },
      ...asked,
    };
    await this.model.insertMany([begun], { lean: true });
    return begun;
  }

  byId(id: string): Promise<StoredBacktest | null> {
    return this.model.findById(id).lean<StoredBacktest>();
  }

  /** The backtests of a site, the last first. */
  async of(site: string, { limit, after }: ListQuery): Promise<Page<StoredBacktest>> {
    const found = await this.model
      .find({ site, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredBacktest[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** All that somebody has to carry on with. */
  async atWork(): Promise<string[]> {
    const found = await this.model.find({ state: "running" }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /**
   * Cuts one at some moments, unless somebody has cut it.
   * @param begins where each slice begins, in the order of time
   * @returns the slices that it has then
   */
  async cut(
    { _id, set }: StoredBacktest,
    total: number,
    begins: readonly PastPlace[],
  ): Promise<BacktestSlice[]> {
    const slices = begins.map((begin, at): BacktestSlice => {
      const end = begins[at + 1]?.at ?? null;
      return { begin, end, reached: null, tally: emptyTally(set), isDone: false };
    });
    const { modifiedCount } = await this.model.updateOne({ _id, slices: null }, { $set: { total, slices } });
    return modifiedCount === 1 ? slices : ((await this.byId(_id))?.slices ?? []);
  }

  /** Notes how far a slice has come. @returns false where it was cancelled, or has come further by another hand */
  async advance(id: string, slice: number, seen: Tally, { reached, tally }: SliceStep): Promise<boolean> {
    const at = `slices.${slice}`;
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, state: "running", [`${at}.tally.done`]: seen.done },
      { $set: { [`${at}.reached`]: reached, [`${at}.tally`]: tally }, $unset: { failures: 1 } },
    );
    return modifiedCount === 1;
  }

  /** Notes that a slice was judged to its end. */
  async endSlice(id: string, slice: number): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { [`slices.${slice}.isDone`]: true } });
  }

  /** It is done once all of its slices are. @returns it, where it is by this */
  async end(id: string): Promise<StoredBacktest | null> {
    return this.model
      .findOneAndUpdate(
        { _id: id, state: "running", slices: { $type: "array", $not: { $elemMatch: { isDone: false } } } },
        { $set: { state: "done" } },
      )
      .lean<StoredBacktest>();
  }

  /**
   * Notes that it broke off by itself. Where that has happened often and it has come no further, it has failed.
   * @returns it, where it has failed by this
   */
  async breakOff(id: string): Promise<StoredBacktest | null> {
    await this.model.updateOne({ _id: id, state: "running" }, { $inc: { failures: 1 } });
    return this.model
      .findOneAndUpdate(
        { _id: id, state: "running", failures: { $gte: mostFailures } },
        { $set: { state: "failed" }, $unset: { failures: 1 } },
      )
      .lean<StoredBacktest>();
  }

  /** @returns whether it was in one of these states */
  async move(id: string, from: readonly BacktestState[], to: BacktestState): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, state: { $in: [...from] } },
      { $set: { state: to } },
    );
    return modifiedCount === 1;
  }

  /** Forgets one; what it has found goes with `ChangedComments.forget`. */
  async forget(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }

  /** Takes somebody's name off the backtests that they have begun. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}

/** What was counted of all of its slices. */
export function tallyOf({ set, slices }: Pick<StoredBacktest, "set" | "slices">): Tally {
  return talliedTogether(
    set,
    (slices ?? []).map(({ tally }) => tally),
  );
}

export function presentBacktest(stored: StoredBacktest): Backtest {
  const { _id: id, at, by, filters, set, last, from, to, state, total, askServices = false } = stored;
  const tally = tallyOf(stored);
  return {
    ...{ id, at: at.toISOString(), by, filters, last, askServices, state, total, done: tally.done },
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    result: tally.done > 0 ? resultOf(tally) : null,
    unfound: unfoundIn(set, tally),
  };
}
