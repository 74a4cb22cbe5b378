import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Trains what the learner begins with on labelled comments beside the repository: `node scripts/train-starter.js`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./learner/train-starter.js")} */
  const { trainStarter } = await built("scripts/learner/train-starter.js");
  console.log(await trainStarter());
  return 0;
});
