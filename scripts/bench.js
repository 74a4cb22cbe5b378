import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Measures; arguments name what, and `--json FILE` where the figures go. */
await main(async () => {
  await prepare();
  await built("test/bench/main.js");
  return Number(process.exitCode ?? 0);
});
