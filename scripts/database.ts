import mongoose, { type Connection } from "mongoose";
import { readStartConfiguration } from "#platform/configuration.js";
import { startMongod } from "./services/mongod.js";
import { openDataFolder } from "./start/data-folder.js";
import { checkMongodb } from "./start/given-servers.js";
import { lock } from "./start/lock.js";

/** Does something with the database at MONGODB_URI, or with the embedded one, which runs for so long.
 *  @throws ConfigurationError, DeadEnd where it can't go on */
export async function withDatabase<Done>(
  env: NodeJS.ProcessEnv,
  run: (connection: Connection) => Promise<Done>,
): Promise<Done> {
  const { mongodbUri, data } = readStartConfiguration(env);
  if (mongodbUri === null) return withEmbedded(data, run);
  await checkMongodb(mongodbUri);
  return connected(mongodbUri, run);
}

async function withEmbedded<Done>(
  data: string,
  run: (connection: Connection) => Promise<Done>,
): Promise<Done> {
  const folder = await openDataFolder(data);
  const unlock = await lock(folder.run);
  try {
    const mongod = await startMongod({ folder: `${folder.path}/mongodb` });
    return await connected(mongod.uri, run).finally(() => mongod.stop());
  } finally {
    await unlock();
  }
}

async function connected<Done>(uri: string, run: (connection: Connection) => Promise<Done>): Promise<Done> {
  const connection = await mongoose
    .createConnection(uri, { autoIndex: false, autoCreate: false })
    .asPromise();
  return run(connection).finally(() => connection.close());
}
