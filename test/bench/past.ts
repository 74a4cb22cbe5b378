import { backtest as shown } from "#contract";
import { starterFilters } from "#moderation";
import type { StoredComment } from "#store";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { bringIn } from "./bring-in.js";
import { unlikeOthers } from "./unlike-others.js";

export const decisions = 100_000;
const authors = 2000;

/** A newsroom that has decided so often, with the filters that a new site begins with as its draft. */
export async function newsroomWithPast({
  system,
  connection,
}: Pick<Bed, "system" | "connection">): Promise<Newsroom> {
  const newsroom = await Newsroom.open(system.api);
  await newsroom.admin.ask("filters/draft", { method: "PUT", body: starterFilters });
  await bringIn(connection, pastOf(newsroom.site));
  return newsroom;
}

/** Has its draft judge all of it, and waits for the end. */
export async function backtestAll({ admin }: Newsroom): Promise<void> {
  const body = { filters: "draft", last: decisions };
  const { id } = granted(shown, 202, await admin.ask("filters/backtests", { method: "POST", body }));
  const isDone = async () => granted(shown, 200, await admin.ask(`filters/backtests/${id}`)).state === "done";
  await until(isDone, "the end of the backtest", 300_000);
}

/** Of 400 characters, as comments are. A text in twenty shouts, and would be held. */
function textOf(index: number): string {
  const text = unlikeOthers(index, 400);
  return index % 20 === 0 ? text.toUpperCase() : text;
}

/** Decisions of the past on a site. */
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
