import { randomInt } from "node:crypto";
import { built } from "./bootstrap/built.js";
import { jest } from "./bootstrap/jest.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/**
 * Breaks what Palabre stands on, each in turn, and looks whether anything is lost. Arguments are jest's; SEED brings the same chances
 * again. One file after the other, since each wants the machine for itself.
 */
await main(async () => {
  await prepare();
  /** @type {typeof import("./services/index.js")} */
  const { provision } = await built("scripts/services/index.js");
  await provision();
  const SEED = process.env.SEED ?? String(randomInt(2 ** 32));
  console.log(`SEED=${SEED} brings the same again.`);
  const args = [...process.argv.slice(2), "--runInBand", "--selectProjects", "faults"];
  const { passed, failed, skipped, failures } = await jest(args, { SEED });
  for (const failure of failures) console.log(`Failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed > 0 ? 1 : 0;
});
