import { processNames } from "../newsroom/system.js";
import type { Bed } from "./bed.js";
import { type Figure, time } from "./figure.js";
import { residentOf } from "./resident.js";

/** What the three processes may have together, in MB. */
const budget = 400;

/** Resident memory of each process and of all, before anything is asked of them. */
export async function memory({ system }: Bed): Promise<Figure[]> {
  const each = await Promise.all(
    processNames.map(async (name) => ({
      name: `memory.${name}`,
      megabytes: await residentOf(system.pid(name)),
    })),
  );
  const all = each.reduce((sum, { megabytes }) => sum + megabytes, 0);
  return [...each, { name: "memory.idle", megabytes: all }].map(({ name, megabytes }) =>
    time(name, "MB", { values: [megabytes], limits: [budget] }),
  );
}
