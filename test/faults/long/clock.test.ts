import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../../scripts/bootstrap/repository.js";
import { Line } from "../../newsroom/line.js";
import { System } from "../../newsroom/system.js";
import { Evening } from "../evening.js";
import { OwnServices } from "../own-services.js";
import { seed } from "../seed.js";

const hour = 3_600_000;

let folder: string;
let services: OwnServices;
let system: System;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-clock-"));
  await moveClocks(0);
  services = await OwnServices.begin();
  const NODE_OPTIONS = `--import ${repository}test/faults/shifted-clock.js`;
  system = await System.start(services.addresses, { NODE_OPTIONS, CLOCK: `${folder}/clock` });
}, 90_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await services.end();
  await rm(folder, { recursive: true });
}, 30_000);

/** The clocks of the three processes; those of MongoDB and Redis stay right. */
const moveClocks = (shift: number) => writeFile(`${folder}/clock`, String(shift));

test(`whatever the clocks say, nothing is lost, doubled or shown that was not to be (SEED=${seed})`, async () => {
  const { api, gateway } = system;
  const evening = await Evening.begin({ api, gateway, mongodbUri: services.mongod.uri, seed });
  for (const [name, shift] of [
    ["an hour ahead", hour],
    ["right again", 0],
    ["an hour behind", -hour],
    ["right once more", 0],
  ] as const) {
    await evening.crowd.writes(20);
    await moveClocks(shift);
    await evening.crowd.writes(20);
    await evening.recovers(`clock ${name}`);
    const taken = Date.parse(evening.crowd.accepted.at(-1)?.createdAt ?? "");
    expect(Math.abs(taken - Date.now() - shift)).toBeLessThan(hour / 2);
  }
  expect(await evening.end()).toEqual([]);
}, 600_000);
