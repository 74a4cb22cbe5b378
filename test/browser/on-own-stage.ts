import type { System } from "../newsroom/system.js";
import { Stage } from "./stage.js";

/** The stage of the test file that imports this, on a system of its own, which a test may break. */
export let stage: Stage<System>;
beforeAll(async () => {
  stage = await Stage.alone();
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());
