import { backtest as shown } from "#contract";
import { starterFilters } from "#moderation";
import { Comments, PastComments, type StoredComment } from "#store";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { bringIn } from "./bring-in.js";
import { type Figure, time } from "./figure.js";
import { unlikeOthers } from "./unlike-others.js";

const rounds = 3;
const decisions = 100_000;
const authors = 2000;

/** 100,000 decisions judged again by the filters that a new site begins with; the limit is to read as many from the store, and no more. */
export async function backtest({ system, connection }: Bed): Promise<Figure[]> {
  const { site, admin } = await Newsroom.open(system.api);
  await admin.ask("filters/draft", { method: "PUT", body: starterFilters });
  await bringIn(connection, pastOf(site));
  const past = new PastComments(new Comments(connection));
  const values: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    limits.push(await seconds(() => readAll(past, site)));
    values.push(
      await seconds(async () => {
        const body = { filters: "draft", last: decisions };
        const begun = await admin.ask("filters/backtests", { method: "POST", body });
        const { id } = granted(shown, 202, begun);
        const isDone = async () =>
          granted(shown, 200, await admin.ask(`filters/backtests/${id}`)).state === "done";
        await until(isDone, "the end of the backtest", 300_000);
      }),
    );
  }
  return [time("backtest", "s", { values, limits })];
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

/** Of 400 characters, as comments are. A text in twenty shouts, and would be held. */
function textOf(index: number): string {
  const text = unlikeOthers(index, 400);
  return index % 20 === 0 ? text.toUpperCase() : text;
}

function* pastOf(site: string): Generator<StoredComment[]> {
  for (let begin = 0; begin < decisions; begin += 5000)
    yield Array.from({ length: 5000 }, (_, n) => decided(site, begin + n));
}

/** Half a minute after the one before it, by one of many authors; each tenth was rejected by a person. */
function decided(site: string, index: number): StoredComment {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 30_000);
  const to = index % 10 === 0 ? "rejected" : "published";
  const author = {
    id: `author-${index % authors}`,
    name: `Author ${index % authors}`,
    avatar: null,
    badges: [],
  };
  return someComment({
    ...{ site, author, status: to, createdAt: at, acceptedAt: at },
    ...{ story: `story-${index % 500}`, text: textOf(index), textKey: `text-${index}` },
    ...{ shown: to === "published" ? 1 : null },
    decision: someDecision({ to, at, by: { kind: "person", id: "mo", name: "Mo" } }),
    verdict: { verdict: "publish", version: 1, decidedBy: null, reason: { fr: "", en: "" }, findings: [] },
  });
}
