import { z } from "zod";
import { siteId } from "./words.js";
import { backtest } from "./backtests.js";

/** What `join` says in `/operations`. */
export const joinOperations = z.strictObject({ site: siteId });

/** How far a backtest has come: what it has found is asked for. */
export const backtestProgress = backtest.pick({ id: true, state: true, total: true, done: true });
export type BacktestProgress = z.infer<typeof backtestProgress>;
