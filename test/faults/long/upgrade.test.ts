import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../../scripts/bootstrap/repository.js";
import { migrateDatabase } from "../../../scripts/migrate/migrate-database.js";
import { Line } from "../../newsroom/line.js";
import { type ProcessName, processNames, System } from "../../newsroom/system.js";
import { Balancer } from "../balancer.js";
import { Evening } from "../evening.js";
import { OwnServices } from "../own-services.js";
import { randomFrom, shuffled } from "../random.js";
import { seed } from "../seed.js";
import { buildCommit, commitBefore } from "../version-before.js";

const commit = await commitBefore();

let folder: string;
let services: OwnServices;
let system: System;
let api: Balancer;
let gateway: Balancer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-before-"));
  if (commit !== null) await buildCommit(commit, folder);
  services = await OwnServices.begin();
  system = await System.start(services.addresses, {}, { home: folder });
  api = await Balancer.before(system.api);
  gateway = await Balancer.before(system.gateway);
}, 180_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  for (const door of [api, gateway]) door.close();
  await system.stop();
  await services.end();
  await rm(folder, { recursive: true });
}, 60_000);

/** How a process ends that has come to its end by itself once it was asked to. */
const ended = { code: null, signal: "SIGTERM" };

/** Begins the version of now beside the one before, and then asks that one to end. */
async function replace(name: ProcessName): Promise<void> {
  const { address } = await system.another(name, repository);
  const former = `http://127.0.0.1:${system.ports[name]}`;
  const door = { api, gateway, worker: null }[name];
  door?.add(address);
  door?.remove(former);
  expect(await system.retire(name)).toEqual(ended);
}

const upgrades = commit === null ? test.skip : test;

upgrades(
  commit === null
    ? "the version before is not in this repository's history, as in a shallow clone: nothing to upgrade from"
    : `while the version before (FROM=${commit.slice(0, 7)}) is replaced by this one, nothing is lost, doubled or missed (SEED=${seed})`,
  async () => {
    const [doors, mongodbUri] = [{ api: api.address, gateway: gateway.address }, services.mongod.uri];
    const evening = await Evening.begin({ ...doors, mongodbUri, seed });
    await evening.crowd.writes(200);
    await migrateDatabase({ MONGODB_URI: mongodbUri });
    await evening.recovers("the database brought up to date");
    await evening.crowd.writes(50);
    for (const name of shuffled(processNames, randomFrom(seed))) {
      await replace(name);
      await evening.recovers(`the ${name} replaced`);
      await evening.crowd.writes(50);
    }
    expect(await evening.end()).toEqual([]);
    for (const { returns, stretches } of evening.followers) {
      expect(returns).toBeGreaterThan(0);
      expect(stretches).toHaveLength(1);
    }
  },
  600_000,
);
