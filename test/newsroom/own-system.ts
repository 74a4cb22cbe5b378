import { Line } from "./line.js";
import { type FreshServices, freshServices } from "./services.js";
import { System } from "./system.js";

/** The system of the test file that imports this, which may break it. No line is left open after a test. */
export let system: System;
/** What it keeps everything in, which nobody had written to. */
export let services: FreshServices;
beforeAll(async () => {
  services = await freshServices();
  system = await System.start(services);
}, 60_000);
afterEach(() => Line.closeAll());
afterAll(() => system.stop());
