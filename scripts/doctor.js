import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Says what is wrong with an installation, and what to do: `npm run doctor`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./doctor/examine.js")} */
  const { examine, linesOf } = await built("scripts/doctor/examine.js");
  const findings = await examine(process.env);
  console.log(linesOf(findings).join("\n"));
  return findings.some(({ is }) => is === "wrong") ? 1 : 0;
});
