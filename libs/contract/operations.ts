import { z } from "zod";
import { siteId } from "./words.js";
import { suggestions } from "./suggestions.js";
import { backtest } from "./backtests.js";

/** What `join` says in `/operations`. */
export const joinOperations = z.strictObject({ site: siteId });

/** How far a backtest has come: what it has found is asked for. */
export const backtestProgress = backtest.pick({ id: true, state: true, total: true, done: true });
export type BacktestProgress = z.infer<typeof backtestProgress>;

/** How a search for suggestions has ended: what it has found is asked for. */
export const suggestionsNews = suggestions.pick({ state: true });
export type SuggestionsNews = z.infer<typeof suggestionsNews>;
