import { setImmediate as breath } from "node:timers/promises";
import { Later } from "../queue-worker.js";
import { Turns } from "./turns.js";

const never = () => new Promise<void>(() => undefined);

/** Takes a turn that lasts. @returns how long another one would have to wait; null where there is room */
async function waits(turns: Turns, site: string): Promise<number | null> {
  const taken = turns.take(site, never).catch((error: unknown) => error);
  const outcome = await Promise.race([taken, breath(null)]);
  return outcome instanceof Later ? outcome.wait : null;
}

test("a site's comments wait for services, so many at once, and leave room to other sites", async () => {
  const turns = new Turns();
  for (let n = 0; n < 8; n++) expect(await waits(turns, "busy")).toBeNull();
  const [first, second] = [await waits(turns, "busy"), await waits(turns, "busy")];
  expect(second).toBeGreaterThan(first ?? Infinity);
  expect(await waits(turns, "calm")).toBeNull();
});

test("all sites together leave room to comments that wait for nothing", async () => {
  const turns = new Turns();
  for (let n = 0; n < 16; n++) expect(await waits(turns, `site-${n}`)).toBeNull();
  expect(await waits(turns, "one-more")).not.toBeNull();
});

test("however many wait, none comes back later than in 15 s", async () => {
  const turns = new Turns();
  let longest = 0;
  for (let n = 0; n < 2000; n++) longest = Math.max(longest, (await waits(turns, "busy")) ?? 0);
  expect(longest).toBeLessThanOrEqual(15_000);
});
