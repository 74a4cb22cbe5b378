import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

await main(async () => {
  await prepare();
  /** @type {typeof import("./start/start.js")} */
  const { start } = await built("scripts/start/start.js");
  return start(process.env);
});
