import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { newId } from "#store";
import { holdMany } from "../newsroom/hold-many.js";
import { Line } from "../newsroom/line.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, quantile, rate, type Rounds, time } from "./figure.js";
import { arriving, inParallel } from "./load.js";
import { readingEvent } from "./reading-event.js";
import { someText } from "./some-text.js";

const rounds = 3;
const moderators = 20;
const flood = 1000;
/** Each of them decides once a second. */
const perSecond = moderators;
const seconds = 10;
/** From a decision to the page of who reads, in ms. */
const onReadersPages = 300;

/** Twenty who decide at once, each at their desk: how many decisions a second are taken, and how soon readers see them. */
export async function decide(bed: Bed): Promise<Figure[]> {
  const team = await Promise.all(Array.from({ length: moderators }, (_, n) => sitsDown(bed, n)));
  try {
    return [await taken(bed, team), await seen(bed, team)];
  } finally {
    Line.closeAll();
    await bed.settled();
  }
}

async function sitsDown({ newsroom, system }: Bed, n: number): Promise<Person> {
  const person = await newsroom.person(`Modératrice ${n}`, "moderator");
  const line = await Line.open(system.gateway, "moderation", { token: person.token });
  await line.asks("join", { site: newsroom.site });
  return person;
}

/** Against a conditional update that is broadcast, and nothing more. */
async function taken(bed: Bed, team: readonly Person[]): Promise<Figure> {
  const child = await startChild(
    ...(["./bare/chain.js", bed.mongodb.uri, bed.redis.uri] as const),
    JSON.stringify(await readingEvent(bed)),
  );
  const { api } = z.object({ api: z.string() }).parse(child.greeting);
  const measured: Rounds = { values: [], limits: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const ids = await held(bed, `decide-${round}`, flood);
      measured.values.push(await perSecondOf(ids, (id, n) => publishes(team[n % moderators], id)));
      await bed.settled();
      const bare = Array.from({ length: flood }, () => ({ _id: newId(), status: "held" }));
      await bed.connection.collection<{ _id: string; status: string }>("bare").insertMany(bare);
      const known = bare.map(({ _id }) => _id);
      measured.limits.push(await perSecondOf(known, (comment) => put(`${api}/decisions`, { comment })));
    }
  } finally {
    await child.stop();
  }
  return rate("decide", "decisions/s", measured);
}

async function perSecondOf(
  ids: readonly string[],
  decide: (id: string, n: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  await inParallel(ids.length, moderators, (n) => decide(ids[n] ?? "", n));
  return ids.length / ((performance.now() - began) / 1000);
}

async function seen(bed: Bed, team: readonly Person[]): Promise<Figure> {
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    measured.values.push(await untilSeen(bed, team, `decided-${round}`));
    measured.limits.push(onReadersPages);
  }
  return time("decide.seen", "ms", measured);
}

/** Median of the ms from a decision to the event at who reads. */
async function untilSeen(bed: Bed, team: readonly Person[], story: string): Promise<number> {
  const ids = await held(bed, story, perSecond * seconds);
  const reader = await Line.open(bed.system.gateway, "discussion");
  await reader.asks("join", { site: bed.newsroom.site, story });
  const decided = new Map<string, number>();
  const deciding = arriving(perSecond, async (n) => {
    const id = ids[n];
    if (id === undefined) return;
    decided.set(id, performance.now());
    await publishes(team[n % moderators], id);
  });
  await pause(seconds * 1000);
  await deciding.stop();
  await until(() => reader.events.length === decided.size, "all of them at the reader");
  const waits = reader.heard.flatMap(({ event, data, at }) =>
    event === "events"
      ? published.parse(data).map(({ comment }) => at - (decided.get(comment.id) ?? NaN))
      : [],
  );
  return quantile(waits, 0.5);
}

const published = z.array(z.object({ comment: z.object({ id: z.string() }) }));

function held({ connection, newsroom }: Bed, story: string, count: number): Promise<string[]> {
  return holdMany(connection, newsroom, { count, story: () => story, text: someText });
}

async function publishes(person: Person | undefined, id: string): Promise<void> {
  await person?.publishes({ id, revision: 1 });
}

async function put(address: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(address, { method: "PUT", headers, body: JSON.stringify(body) });
  await answer.text();
}
