import { Stage } from "./stage.js";

/** The stage of the test file that imports this: open for all its tests, without windows before each. */
export let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());
