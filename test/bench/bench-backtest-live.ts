import { setTimeout as pause } from "node:timers/promises";
import { storyEvent } from "#contract";
import { Line } from "../newsroom/line.js";
import type { Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { type Figure, quantile, type Rounds, time } from "./figure.js";
import { arriving } from "./load.js";
import { backtestAll, newsroomWithPast } from "./past.js";
import { unlikeOthers } from "./unlike-others.js";

const rounds = 3;
const perSecond = 20;
/** As long as nothing else runs, in ms. */
const quiet = 8000;
const length = 400;

/** From POST to the event at who reads, at 20 comments a second: while 100,000 decisions are judged again, and in turn while they are not. */
export async function backtestLive(bed: Bed): Promise<Figure[]> {
  const newsroom = await newsroomWithPast(bed);
  const writer = await newsroom.person("Lectrice");
  const [p50, p99]: [Rounds, Rounds] = [
    { values: [], limits: [] },
    { values: [], limits: [] },
  ];
  const waits = (story: string, meanwhile: () => Promise<unknown>) =>
    waitsOn(bed, newsroom, { writer, story, meanwhile });
  await waits("warm", () => pause(quiet));
  for (let round = 0; round < rounds; round++) {
    const beside = await waits(`beside-${round}`, () => backtestAll(newsroom));
    const alone = await waits(`alone-${round}`, () => pause(quiet));
    p50.values.push(quantile(beside, 0.5));
    p50.limits.push(quantile(alone, 0.5));
    p99.values.push(quantile(beside, 0.99));
    p99.limits.push(quantile(alone, 0.99));
  }
  return [time("backtest.live.p50", "ms", p50), time("backtest.live.p99", "ms", p99)];
}

interface Writing {
  writer: Person;
  story: string;
  meanwhile: () => Promise<unknown>;
}

/** @returns ms that each comment took */
async function waitsOn(
  { system }: Bed,
  { site }: Newsroom,
  { writer, story, meanwhile }: Writing,
): Promise<number[]> {
  const reader = await Line.open(system.gateway, "discussion");
  await reader.asks("join", { site, story });
  const sent = new Map<string, number>();
  const writing = arriving(perSecond, async (index) => {
    const begun = performance.now();
    const { id } = await writer.posts(story, `${story} ${index} ${unlikeOthers(index, length)}`);
    sent.set(id, begun);
  });
  await meanwhile();
  await writing.stop();
  await until(() => reader.events.length >= sent.size, "all of them at the reader", 60_000);
  reader.close();
  return reader.heard.flatMap(({ event, data, at }) =>
    event === "events"
      ? storyEvent
          .array()
          .parse(data)
          .flatMap((one) =>
            one.type === "comment.published" ? [at - (sent.get(one.comment.id) ?? NaN)] : [],
          )
      : [],
  );
}
