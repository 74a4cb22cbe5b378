import { Line } from "../../newsroom/line.js";
import { processNames, System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";
import type { Wire } from "../../newsroom/wire.js";
import { Evening } from "../evening.js";
import { Network, serviceNames } from "../network.js";
import { OwnServices } from "../own-services.js";
import { randomFrom, shuffled } from "../random.js";
import { seed } from "../seed.js";

const patience = 120_000;

/** So few that two cores keep up with them: what is measured is the fault, and not how long they take to catch up. */
const readers = 4;
/** So many more than each one are sent during a fault, at most. */
const mostSent = 36;

let services: OwnServices;
let network: Network;
let system: System;
beforeEach(async () => {
  services = await OwnServices.begin();
  network = await Network.before(services.addresses);
  system = await System.start(services.addresses, {}, { own: (name) => network.for(name) });
}, 90_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  network.close();
  await services.end();
}, 60_000);

/** What becomes of a line until it is whole again; a connection that has lost something stays lost. */
const faults = {
  cut: (wire: Wire) => wire.becomes("cut"),
  deaf: (wire: Wire) => wire.becomes("deaf"),
  mute: (wire: Wire) => wire.becomes("mute"),
  silent: (wire: Wire) => wire.becomes("silent"),
  slow: (wire: Wire) => wire.becomes("whole", 300),
  halved: (wire: Wire) => wire.becomes("halved"),
  forgetful: (wire: Wire, random: () => number) => wire.forgets(() => random() < 0.5),
};
const names = ["cut", "deaf", "mute", "silent", "slow", "halved", "forgetful"] as const;

const lines = processNames.flatMap((process) => serviceNames.map((service) => ({ process, service })));

/** Waits until what is written from now on is read, judged and told to those who follow, and says how long the last took. */
async function recovers(evening: Evening, from: string): Promise<void> {
  const { crowd } = evening;
  const [began, before] = [performance.now(), crowd.accepted.length];
  await evening.recovers(from);
  const isTold = () => crowd.accepted.slice(before).some(({ id }) => crowd.storyOf.has(id));
  await until(isTold, `${from}: a new comment to be told`, patience);
  process.stderr.write(`${from}: told again after ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

test.each(lines)(
  `whatever becomes of the line between $process and $service, nothing is lost (SEED=${seed})`,
  async ({ process: name, service }) => {
    const random = randomFrom(seed);
    const { api, gateway } = system;
    const evening = await Evening.begin({ api, gateway, mongodbUri: services.mongod.uri, seed, readers });
    const { crowd } = evening;
    const wire = network.wire(name, service);
    for (const fault of shuffled(names, random)) {
      await crowd.writes(10);
      faults[fault](wire, random);
      await crowd.sends(readers + Math.floor(random() * mostSent));
      wire.becomes("whole");
      await recovers(evening, `${name}, ${service} ${fault}`);
    }
    expect(await evening.end()).toEqual([]);
  },
  1_200_000,
);
