import type { Connection } from "mongoose";
import { Judgements } from "../backtests/judgements.js";
import { ShadowRuns } from "../shadow/shadow-runs.js";
import { reshapeIndexesOf } from "./reshape-indexes.js";

/** Runs are listed page after page; what was said of their changes was kept as if backtests alone had such. */
export async function nameShadowRuns(connection: Connection): Promise<void> {
  await reshapeIndexesOf(new ShadowRuns(connection).model);
  const { collection } = new Judgements(connection).model;
  await collection.updateMany({ backtest: { $exists: true } }, { $rename: { backtest: "changesOf" } });
}
