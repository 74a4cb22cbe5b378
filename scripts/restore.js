import { built } from "./bootstrap/built.js";
import { DeadEnd } from "./bootstrap/dead-end.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Fills an empty database from a backup: `npm run restore -- palabre.backup`. */
await main(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new DeadEnd("Name the file: npm run restore -- palabre.backup");
  await prepare();
  /** @type {typeof import("./backup/restore.js")} */
  const { restore } = await built("scripts/backup/restore.js");
  const { documents, at } = await restore(process.env, file);
  console.log(`${documents} documents are back, as of ${at.toISOString()}`);
  return 0;
});
