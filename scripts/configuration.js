import { writeFile } from "node:fs/promises";
import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Writes docs/configuration.md from what the processes read: `node scripts/configuration.js`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./configuration/reference.js")} */
  const { referenceOf } = await built("scripts/configuration/reference.js");
  await writeFile(new URL("../docs/configuration.md", import.meta.url), referenceOf());
  return 0;
});
