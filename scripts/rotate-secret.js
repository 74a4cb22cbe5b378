import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Replaces the secret of the installation, while it goes on: `npm run rotate-secret`; `… -- --end-former` ends the one before it early. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./secret/rotate-secret.js")} */
  const { rotateSecret } = await built("scripts/secret/rotate-secret.js");
  console.log(await rotateSecret(process.env, process.argv.slice(2)));
  return 0;
});
