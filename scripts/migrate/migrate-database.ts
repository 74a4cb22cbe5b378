import { migrate } from "#store/migrations/migrate.js";
import { withDatabase } from "../database.js";

/** Brings the database up to what this code needs. @throws ConfigurationError, DeadEnd where it can't go on */
export async function migrateDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  const done = await withDatabase(env, (connection) => migrate(connection));
  console.log(done.length > 0 ? done.map((name) => `Migrated: ${name}`).join("\n") : "Nothing to migrate");
}
