import { setTimeout as pause } from "node:timers/promises";
import type { Bed } from "./bed.js";
import { type Child, startChild } from "./child.js";
import { type Figure, time } from "./figure.js";
import { residentOf } from "./resident.js";

/** In several processes, since one may have so many files open and no more. */
const children = 5;
const ofEach = 2000;
/** What the gateway may have with all of them, in MB. */
const most = 350;
/** Until what joining left behind is cleared up, in ms. */
const idle = 5000;

/** Resident memory of the gateway while 10,000 readers follow a story and nothing happens. */
export async function sockets({ system, newsroom: { site } }: Bed): Promise<Figure[]> {
  const address = system.gateway.replace("http", "ws");
  const readers: Child[] = [];
  try {
    while (readers.length < children) {
      const some = await startChild("./bare/subscribers.js");
      readers.push(some);
      await some.ask({ do: "join", address, site, story: "quiet", count: ofEach });
    }
    await pause(idle);
    return [
      time("sockets.memory", "MB", { values: [await residentOf(system.pid("gateway"))], limits: [most] }),
    ];
  } finally {
    await Promise.all(readers.map((some) => some.stop()));
  }
}
