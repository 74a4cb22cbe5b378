import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Brings the database up to what this code needs, as every start does. */
await main(async () => {
  await prepare();
  /** @type {typeof import("./migrate/migrate-database.js")} */
  const { migrateDatabase } = await built("scripts/migrate/migrate-database.js");
  await migrateDatabase(process.env);
  return 0;
});
