import mongoose from "mongoose";
import { readStartConfiguration } from "#platform/configuration.js";
import { migrate } from "#store/migrations/migrate.js";
import { startMongod } from "../services/mongod.js";
import { openDataFolder } from "../start/data-folder.js";
import { checkMongodb } from "../start/given-servers.js";
import { lock } from "../start/lock.js";

/** Migrates the database at MONGODB_URI, or the embedded one, which runs for so long.
 *  @throws ConfigurationError, DeadEnd where it can't go on */
export async function migrateDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  const { mongodbUri, data } = readStartConfiguration(env);
  if (mongodbUri === null) return migrateEmbedded(data);
  await checkMongodb(mongodbUri);
  await migrateAt(mongodbUri);
}

async function migrateEmbedded(data: string): Promise<void> {
  const folder = await openDataFolder(data);
  const unlock = await lock(folder.run);
  try {
    const mongod = await startMongod({ folder: `${folder.path}/mongodb` });
    await migrateAt(mongod.uri).finally(() => mongod.stop());
  } finally {
    await unlock();
  }
}

async function migrateAt(uri: string): Promise<void> {
  const connection = await mongoose
    .createConnection(uri, { autoIndex: false, autoCreate: false })
    .asPromise();
  try {
    const done = await migrate(connection);
    console.log(done.length > 0 ? done.map((name) => `Migrated: ${name}`).join("\n") : "Nothing to migrate");
  } finally {
    await connection.close();
  }
}
