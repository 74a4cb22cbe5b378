import { Line } from "../../newsroom/line.js";
import type { Answer } from "../../newsroom/person.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";
import { Evening } from "../evening.js";
import { OwnServices } from "../own-services.js";
import { randomFrom, shuffled } from "../random.js";
import { seed } from "../seed.js";
import { SmallDisk } from "../small-disk.js";

const patience = 120_000;

/** In megabytes; MongoDB has 32 of journal before it has anything else. */
const sizes = { mongod: 256, redis: 64 };
/** So many bytes are left at most where a disk is nearly full. */
const mostLeft = 64 * 1024;

/** Only who may mount a file system, as root may where no container forbids it, can fill one up. */
const testOnDisk = (await SmallDisk.mayBeHad()) ? test : test.skip;

const random = randomFrom(seed);
let disk: SmallDisk;
let services: OwnServices;
let system: System;

async function begin(full: keyof typeof sizes): Promise<Evening> {
  disk = await SmallDisk.of(sizes[full]);
  services = await OwnServices.begin({ [full]: disk.folder });
  system = await System.start(services.addresses);
  const { api, gateway } = system;
  return Evening.begin({ api, gateway, mongodbUri: services.mongod.uri, seed });
}
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await services.end();
  await disk.end();
}, 60_000);

const refusedOne = async (asked: Promise<Answer>) => ((await asked).status === 503 ? asked : null);
const fill = () => disk.fill(Math.floor(random() * mostLeft));

testOnDisk(
  `what MongoDB has no room for is refused, and nothing that was accepted is lost (SEED=${seed})`,
  async () => {
    const evening = await begin("mongod");
    const { crowd, insisting } = evening;
    for (let times = 0; times < 3; times++) {
      await crowd.writes(20);
      await fill();
      await services.mongod.exited; // what it can't write to its journal it does not go on without
      const refused = insisting.refusals.length;
      await until(() => insisting.refusals.length > refused, "what comes to be refused", patience);
      await crowd.sends(20);
      await disk.makeRoom();
      await services.mongodReturns();
      await evening.recovers("MongoDB without room");
    }
    expect(await evening.end()).toEqual([]);
  },
  600_000,
);

testOnDisk(
  `while Redis has no room, comments are taken and read, and told and judged once it has (SEED=${seed})`,
  async () => {
    const evening = await begin("redis");
    const { crowd, room } = evening;
    const mo = await room.person("Jo", "moderator");
    await crowd.writes(1);
    const claim = () => mo.ask(`moderation/comments/${crowd.accepted[0]?.id ?? ""}/claim`, { method: "PUT" });
    for (const name of shuffled(["goes on", "is killed", "goes on"] as const, random)) {
      await crowd.writes(20);
      await fill();
      const refusal = await until(() => refusedOne(claim()), "a claim to be refused", patience);
      expect(refusal.headers.has("retry-after")).toBe(true);
      await crowd.writes(20);
      expect(await evening.isRead()).toBe(true);
      if (name === "is killed") await services.redis.kill("SIGKILL");
      await disk.makeRoom();
      if (name === "is killed") await services.redisReturns();
      await evening.recovers(`Redis without room ${name}`);
      await until(async () => (await claim()).status === 200, "a claim to be had again", patience);
    }
    expect(await evening.end()).toEqual([]);
  },
  600_000,
);
