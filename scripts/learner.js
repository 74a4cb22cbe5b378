import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Tries the learner on an export: `npm run learner -- --train A.jsonl [--test B.jsonl] --out C.jsonl`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./learner/try-learner.js")} */
  const { tryLearner } = await built("scripts/learner/try-learner.js");
  console.log(await tryLearner(process.argv.slice(2)));
  return 0;
});
