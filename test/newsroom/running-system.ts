import { Line } from "./line.js";
import { standingSystem } from "./standing-system.js";
import type { Standing } from "./standing-systems.js";

/** The system that this test file shares with others, one after the other: each test has a site of its own in it. */
export let system: Standing["system"];
/** What it keeps everything in. */
export let services: Standing["services"];
beforeAll(async () => {
  ({ system, services } = await standingSystem());
}, 90_000);
afterEach(() => Line.closeAll());
