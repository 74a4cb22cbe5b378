import { mongo } from "mongoose";
import type { Service } from "../../../scripts/services/index.js";
import { Line } from "../../newsroom/line.js";
import { Newsroom } from "../../newsroom/newsroom.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";
import { Evening } from "../evening.js";
import { freshRedis } from "../../newsroom/services.js";
import { randomFrom, shuffled } from "../random.js";
import { seed } from "../seed.js";
import { ThreeMembers } from "../three-members.js";

let set: ThreeMembers;
let system: System;
beforeEach(async () => {
  set = await ThreeMembers.begin();
  system = await System.start({ mongodbUri: set.uri, redisUrl: await freshRedis() });
}, 180_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await set.end();
}, 60_000);

const signal = (members: readonly Service[], name: NodeJS.Signals) => {
  for (const { pid } of members) process.kill(pid, name);
};

/** What becomes of the primary, and how the set is whole again. */
const faults = {
  killed: async (primary: Service) => {
    await primary.kill("SIGKILL");
    return () => set.returns(primary);
  },
  paused: async (primary: Service) => {
    signal([primary], "SIGSTOP");
    return async () => signal([primary], "SIGCONT");
  },
  /** Alone it takes writes for a while that nobody else ever hears of: they are rolled back. */
  "left alone and killed": async (primary: Service, evening: Evening) => {
    const others = set.members.filter((member) => member !== primary);
    signal(others, "SIGSTOP");
    await evening.crowd.sends(10);
    await primary.kill("SIGKILL");
    signal(others, "SIGCONT");
    return () => set.returns(primary);
  },
} as const;

test(`whatever becomes of the primary, nothing that was accepted is lost (SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const { api, gateway } = system;
  const evening = await Evening.begin({ api, gateway, mongodbUri: set.uri, seed });
  for (const name of shuffled(["killed", "paused", "left alone and killed"] as const, random)) {
    await evening.crowd.writes(20);
    const end = await faults[name](await set.primary(), evening);
    await evening.recovers(`primary ${name}`);
    await end();
    await set.isWhole();
    await evening.crowd.writes(20);
  }
  expect(await evening.end()).toEqual([]);
}, 600_000);

test("a comment that only a primary has that is left alone is not said to be accepted, also where the same would be refused by now", async () => {
  const room = await Newsroom.open(system.api, { settings: { limits: { postsPerMinute: 1 } } });
  const [ana, ben] = [await room.person("Ana"), await room.person("Ben")];
  await ben.posts("le-pont", "Tous sont là");
  const primary = await set.primary();
  const others = set.members.filter((member) => member !== primary);
  signal(others, "SIGSTOP");
  const said: number[] = [];
  const send = async () => {
    const { status } = await ana.sends("le-pont", "Seul", { key: "seul" }).catch(() => ({ status: 0 }));
    said.push(status);
  };
  const all = [send(), until(() => isThere(primary, "Seul"), "the primary to have it").then(send)];
  await until(() => said.length > 0, "an answer");
  await primary.kill("SIGKILL");
  signal(others, "SIGCONT");
  await Promise.all(all);
  expect(said).not.toContain(201);
  await set.returns(primary);
}, 300_000);

async function isThere({ port }: Service, text: string): Promise<boolean> {
  const client = await new mongo.MongoClient(
    `mongodb://127.0.0.1:${port}/palabre?directConnection=true`,
  ).connect();
  const found = await client.db().collection("comments").findOne({ text });
  await client.close();
  return found !== null;
}
