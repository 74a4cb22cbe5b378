import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Says whether the trail of each site is as it was written: `npm run verify-trail`, or `… -- --site demo` for one. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./trail/verify-trail.js")} */
  const { verifyTrails } = await built("scripts/trail/verify-trail.js");
  const { lines, holds } = await verifyTrails(process.env, process.argv.slice(2));
  console.log(lines.join("\n"));
  return holds ? 0 : 1;
});
