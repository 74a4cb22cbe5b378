import { counts, storyEvents } from "#contract";
import { residentOf } from "../../bench/resident.js";
import { storm } from "../../bench/storm.js";
import { Newsroom } from "../../newsroom/newsroom.js";
import type { Answer, Person } from "../../newsroom/person.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";
import { OwnServices } from "../own-services.js";

const story = "la-nuit";
const patience = 120_000;

let services: OwnServices;
let system: System;
beforeAll(async () => {
  services = await OwnServices.begin();
  system = await System.start(services.addresses);
}, 120_000);
afterAll(async () => {
  await system.stop();
  await services.end();
}, 30_000);

async function eventsOf(person: Person, count: number) {
  return until(
    async () => {
      const { body } = await person.ask(`stories/${story}/events?since=0`);
      const { events } = storyEvents.parse(body);
      return events.length >= count ? events : null;
    },
    `${count} events`,
    patience,
  );
}

async function writes(person: Person, count: number): Promise<void> {
  for (let at = 0; at < count; at += 25)
    await Promise.all(Array.from({ length: 25 }, (_, n) => person.posts(story, `Avis n° ${at + n}`)));
}

test("5,000 readers who come back within a second are told what they missed, each once, while others read and write", async () => {
  const room = await Newsroom.open(system.api);
  const ana = await room.person("Ana");
  await writes(ana, 50);
  const before = (await eventsOf(ana, 50)).length;
  await system.kill("gateway");
  await system.begin("gateway");
  const since = before - 20;
  const address = system.gateway.replace("http", "ws");
  const back = storm({ address, site: room.site, story, since, count: 5000, within: 1000 });
  const meanwhile = await Promise.all([writes(ana, 25), eventsOf(ana, before + 25)]);
  expect(meanwhile[1].length).toBeGreaterThanOrEqual(before + 25);
  const { heard } = await back;
  expect(heard).toHaveLength(5000);
  // who came late was told of what was written meanwhile, too; nobody missed anything, or heard it twice
  expect(Math.min(...heard)).toBeGreaterThanOrEqual(20);
  expect(await residentOf(system.pid("gateway"))).toBeLessThan(400);
}, 180_000);

/** More than the api has under way at once. */
const flood = 1500;
const mostUnderWay = 1000;

test("of more than can be taken some is refused with the time to come back; all that was accepted is kept, and who reads is answered", async () => {
  const room = await Newsroom.open(system.api);
  const [ana, lou] = await Promise.all([room.person("Ana"), room.person("Lou")]);
  await ana.getsPublished(story, "Le premier avis");
  const reading = () => lou.with(null).ask(`stories/${story}/comments`);
  await reading();
  const answered: Answer[] = [];
  process.kill(services.mongod.pid, "SIGSTOP");
  const writing = Array.from({ length: flood }, async (_, n) =>
    answered.push(await ana.sends(story, `Avis n° ${n}`)),
  );
  try {
    await until(() => answered.length >= flood - mostUnderWay, "what is too much to be refused");
    const reads = await Promise.all(Array.from({ length: 50 }, reading));
    expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));
  } finally {
    process.kill(services.mongod.pid, "SIGCONT");
  }
  for (const { status, headers } of answered) {
    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  await Promise.all(writing);
  const accepted = answered.filter(({ status }) => status === 201).length;
  expect(accepted).toBe(mostUnderWay);
  const counted = async () => {
    const { body } = await lou.ask(`counts?story=${story}`);
    return counts.parse(body).counts[story] === accepted + 1;
  };
  await until(counted, `${accepted} comments`, patience);
}, 240_000);
