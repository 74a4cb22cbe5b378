import { Comments, PastComments } from "#store";
import type { Bed } from "./bed.js";
import { type Figure, time } from "./figure.js";
import { backtestAll, decisions, newsroomWithPast } from "./past.js";

const rounds = 3;
/** The longest that it may take, in s. */
const most = 10;

/**
 * 100,000 decisions judged again by the filters that a new site begins with. Of the two limits, one is to read as many from the store,
 * and no more; the other is what operators are promised.
 */
export async function backtest(bed: Bed): Promise<Figure[]> {
  const newsroom = await newsroomWithPast(bed);
  const past = new PastComments(new Comments(bed.connection));
  const values: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    limits.push(await seconds(() => readAll(past, newsroom.site)));
    values.push(await seconds(() => backtestAll(newsroom)));
  }
  return [
    time("backtest", "s", { values, limits }),
    time("backtest.promised", "s", { values, limits: [most] }),
  ];
}

async function readAll(past: PastComments, site: string): Promise<void> {
  const span = { site, from: null, to: null, last: decisions };
  let read = 0;
  for await (const batch of past.read(span, { at: new Date(0), id: "" }, "with")) read += batch.length;
  if (read < decisions) throw new Error(`${read} comments were read of ${decisions}`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
