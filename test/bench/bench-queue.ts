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
  return [await opening("queue", whole), await opening("queue.sections", limited)];
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
