import type { Backtest, FilterOverview, NewBacktest } from "#contract";
import type { Ask } from "../connection/ask.js";
import { beginningOf, endOf } from "../search/days.js";

export const base = "/filters/backtests";

export function pathOf(id: string): string {
  return `${base}/${encodeURIComponent(id)}`;
}

/** What of the page's address names: one backtest, two side by side, or filters for which one is to be begun. */
interface Part {
  one: string | null;
  other: string | null;
  wanted: string | null;
}

/** No backtest is called so. */
const wish = "new";

export function readPart(part: string | null): Part {
  const [one = "", other = ""] = (part ?? "").split("~");
  if (one === wish) return { one: null, other: null, wanted: other };
  return { one: one === "" ? null : one, other: other === "" ? null : other, wanted: null };
}

/** Where a backtest of these filters can be begun. */
export function partToBegin(filters: NewBacktest["filters"]): string {
  return `${wish}~${filters}`;
}

export function partFor(one: string, other: string | null): string {
  return other === null ? one : `${one}~${other}`;
}

/** What is asked of the past, by the days of whoever asks. */
export interface Wanted {
  filters: readonly NewBacktest["filters"][];
  last: number;
  firstDay: string;
  lastDay: string;
}

/** Begins a backtest for each of the filters, all over the same span. @returns the first, and the other where there are two */
export async function begin(ask: Ask, { filters, last, firstDay, lastDay }: Wanted): Promise<Backtest[]> {
  const now = new Date().toISOString();
  const [from, end] = [beginningOf(firstDay), endOf(lastDay)];
  // what is written while they run is judged by neither
  const to = end === undefined || end > now ? now : end;
  const begun: Backtest[] = [];
  for (const one of filters) {
    const body = { filters: one, last, to, ...(from !== undefined && { from }) };
    begun.push(await ask<Backtest>(base, { method: "POST", body }));
  }
  return begun;
}

/** What can be tried: the draft where there is one, and every version, the newest first. */
export function choicesIn({ draft, versions }: FilterOverview): NewBacktest["filters"][] {
  const numbers = versions.map(({ version }) => version).toSorted((one, other) => other - one);
  return draft ? ["draft", ...numbers] : numbers;
}
