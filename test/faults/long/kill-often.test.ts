import { Line } from "../../newsroom/line.js";
import { type ProcessName, processNames, System } from "../../newsroom/system.js";
import { Evening } from "../evening.js";
import { OwnServices } from "../own-services.js";
import { randomFrom } from "../random.js";
import { seed } from "../seed.js";

const rounds = Number(process.env.KILLS ?? 200);
/** So few that what they write is judged between two kills, too. */
const readers = 4;
/** So many comments are sent between two kills, at most. */
const between = 20;
/** How often all three are killed at once. */
const together = 0.1;

let services: OwnServices;
let system: System;
beforeEach(async () => {
  services = await OwnServices.begin();
  system = await System.start(services.addresses);
}, 90_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await services.end();
}, 60_000);

function victimsBy(random: () => number): readonly ProcessName[] {
  if (random() < together) return processNames;
  const at = Math.floor(random() * processNames.length);
  return processNames.slice(at, at + 1);
}

const range = (seconds: readonly number[]) =>
  `${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)} s in ${seconds.length} rounds`;

test(`however often processes are killed, and wherever they are, nothing is lost and nothing doubled (SEED=${seed}, KILLS=${rounds})`, async () => {
  const random = randomFrom(seed);
  const { api, gateway } = system;
  const mongodbUri = services.mongod.uri;
  const evening = await Evening.begin({ api, gateway, mongodbUri, seed, readers });
  const wellAfter = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round++) {
    await evening.crowd.sends(1 + Math.floor(random() * between));
    const victims = victimsBy(random);
    const name = victims.join(", ");
    await Promise.all(victims.map((victim) => system.kill(victim)));
    const all = victims.map((victim) => system.begin(victim));
    const [seconds] = await Promise.all([evening.recovers(`${round}: ${name} killed`), ...all]);
    wellAfter.set(name, [...(wellAfter.get(name) ?? []), seconds]);
  }
  const faults = await evening.end();
  for (const [name, seconds] of wellAfter)
    process.stderr.write(`${name}: well again after ${range(seconds)}\n`);
  process.stderr.write(`${evening.crowd.accepted.length} comments were accepted\n`);
  expect(faults).toEqual([]);
  for (const { returns } of evening.followers) expect(returns).toBeGreaterThan(0);
}, 3_600_000);
