import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Divides the relay's work among several workers, while it goes on: `npm run divide-relay -- 4`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./relay/divide.js")} */
  const { divide } = await built("scripts/relay/divide.js");
  console.log(await divide(process.env, process.argv.slice(2)));
  return 0;
});
