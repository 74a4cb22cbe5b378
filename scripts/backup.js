import { built } from "./bootstrap/built.js";
import { DeadEnd } from "./bootstrap/dead-end.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Keeps all that is in the database in a file: `npm run backup -- palabre.backup`. */
await main(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new DeadEnd("Name the file: npm run backup -- palabre.backup");
  await prepare();
  /** @type {typeof import("./backup/back-up.js")} */
  const { backUp } = await built("scripts/backup/back-up.js");
  console.log(
    `${file}: ${await backUp(process.env, file)} documents, with all secrets among them: keep it as safe as the database`,
  );
  return 0;
});
