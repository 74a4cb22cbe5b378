import type { Connection } from "mongoose";
import { Comments } from "#store";
import type { Newsroom } from "./newsroom.js";
import { someComment, someDecision } from "./some-comment.js";
import { until } from "./until.js";

/** What one may take until it is counted, where many are, in ms. */
const mostTime = 20;

interface Holding {
  count: number;
  story: (index: number) => string;
  text: (index: number) => string;
}

/** Comments that wait as if the machine had held them, counted by the relay. @returns their ids, in the order in which they came */
export async function holdMany(
  connection: Connection,
  { admin, site }: Newsroom,
  { count, story, text }: Holding,
): Promise<string[]> {
  const began = Date.now() - count;
  const held = Array.from({ length: count }, (_, index) => {
    const at = new Date(began + index);
    return someComment({
      ...{ site, story: story(index), text: text(index), status: "held", createdAt: at },
      decision: someDecision({ to: "held", at }),
      verdict: { verdict: "hold", version: 1, decidedBy: null, reason: { fr: "", en: "" }, findings: [] },
    });
  });
  const before = (await admin.queueCounts()).held ?? 0;
  await new Comments(connection).stored.insertMany(held);
  const all = async () => (await admin.queueCounts()).held === before + count;
  await until(all, "all of them in held", Math.max(120_000, count * mostTime));
  return held.map(({ _id }) => _id);
}
