import type { Connection } from "mongoose";
import { Backtests } from "../backtests/backtests.js";

/** Backtests of before have one slice, or none where they had not begun. */
export async function sliceBacktests(connection: Connection): Promise<void> {
  const whole = {
    ...{ begin: "$reached", end: null, reached: "$reached", tally: "$tally" },
    isDone: { $eq: ["$state", "done"] },
  };
  const isUnbegun = { $and: [{ $eq: ["$reached", null] }, { $ne: ["$state", "done"] }] };
  await new Backtests(connection).model.collection.updateMany({ slices: { $exists: false } }, [
    { $set: { slices: { $cond: [isUnbegun, null, [whole]] } } },
    { $unset: ["reached", "tally"] },
  ]);
}
