import { holdMany } from "../newsroom/hold-many.js";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { type Figure, time } from "./figure.js";
import { inParallel } from "./load.js";
import { someText } from "./some-text.js";

const rounds = 5;
const waiting = 50_000;
/** So many of them are decided in the end, and one taken back. */
const decided = 50;
const section = "Sport";
/** The whole desk, from the asking to the list with its counts, in ms. */
const opened = 300;

/** A queue of 50,000 is opened, with all counts: by who sees the whole site, and by who sees some sections. */
export async function queue({ system, connection }: Bed): Promise<Figure[]> {
  const newsroom = await Newsroom.open(system.api, { settings: { goals: { held: 30, reported: 30 } } });
  const stories = Array.from({ length: 50 }, (_, n) => `queue-${n}`);
  await inParallel(stories.length, 10, (n) =>
    newsroom.admin.ask(`stories/${stories[n] ?? ""}`, { method: "PUT", body: { section } }),
  );
  const story = (index: number) => stories[index % stories.length] ?? "";
  await holdMany(connection, newsroom, { count: waiting, story, text: someText });
  const [whole, limited] = [await newsroom.person("Mo", "moderator"), await newsroom.person("Zoé")];
  const rank = { role: "moderator", sections: [section] };
  await newsroom.admin.ask(`staff/${limited.id}`, { method: "PUT", body: rank });
  await until(async () => (await limited.queueCounts()).held === waiting, "the sections' count");
  const figures = [await opening("queue", whole), await opening("queue.sections", limited)];
  await staysRight(whole);
  return figures;
}

/** What is decided, and taken back, is counted to the last one. */
async function staysRight(person: Person): Promise<void> {
  const { items } = await person.queue("held", { limit: decided });
  for (const { comment } of items) {
    const { decision } = await person.rejects(comment, { reason: "spam" });
    if (comment.id === items[0]?.comment.id) await person.undoes(comment, decision.id);
  }
  const left = waiting - decided + 1;
  await until(async () => (await person.queueCounts()).held === left, `${left} to be counted`);
}

async function opening(name: string, person: Person): Promise<Figure> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await open(person));
  return time(name, "ms", { values, limits: [opened] });
}

/** What the console asks for when it is opened. */
async function open(person: Person): Promise<number> {
  const began = performance.now();
  await Promise.all([person.queueCounts(), person.queue("held", { limit: 50 })]);
  return performance.now() - began;
}
