import { mongo } from "mongoose";
import { z } from "zod";

export const replicaSet = "palabre";

const { MongoClient, MongoServerError } = mongo;
type Admin = mongo.Admin;

const setConfig = z.looseObject({ version: z.int(), members: z.array(z.looseObject({ host: z.string() })) });
type SetConfig = z.infer<typeof setConfig>;

/** Makes a listening mongod the primary of a replica set of one, and settles when it takes writes. */
export async function becomePrimary(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const admin = client.db("admin").admin();
    await agree(admin, `127.0.0.1:${port}`);
    await primary(admin);
  } finally {
    await client.close();
  }
}

/** The set knows its member by its address: one that started on another port than before must be told so. */
async function agree(admin: Admin, host: string): Promise<void> {
  const config = await configOf(admin);
  if (config === null) return initiate(admin, host);
  const [member] = config.members;
  if (member?.host === host) return;
  const changed = { ...config, members: [{ ...member, _id: 0, host }], version: config.version + 1 };
  await admin.command({ replSetReconfig: changed, force: true });
}

async function configOf(admin: Admin): Promise<SetConfig | null> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    return setConfig.parse(config);
  } catch (error) {
    if (error instanceof MongoServerError && error.codeName === "NotYetInitialized") return null;
    throw error;
  }
}

async function initiate(admin: Admin, host: string): Promise<void> {
  await admin.command({ replSetInitiate: { _id: replicaSet, members: [{ _id: 0, host }] } });
}

const state = z.looseObject({ isWritablePrimary: z.boolean(), topologyVersion: z.unknown() });

/** Each answer tells its version; asking with it, the server answers when there is news. */
async function primary(admin: Admin): Promise<void> {
  let news: object = {};
  for (;;) {
    // the server wants the version back as the 64-bit number that it sent
    const answer = await admin.command({ hello: 1, ...news }, { promoteLongs: false });
    const { isWritablePrimary, topologyVersion } = state.parse(answer);
    if (isWritablePrimary) return;
    news = { topologyVersion, maxAwaitTimeMS: 5000 };
  }
}
