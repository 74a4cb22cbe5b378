import type { Connection, mongo } from "mongoose";
import type { StoredComment } from "#store";

const beside = "restored";

/** As from a backup: the relay, which has told of them long ago, hears nothing of them. */
export async function bringIn(
  connection: Connection,
  batches: Iterable<readonly StoredComment[]>,
): Promise<void> {
  const restored = await copied(connection, []);
  for (const batch of batches) await restored.insertMany([...batch]);
  await putInPlace(connection);
}

/**
 * The same, where the database makes many of each of some: quicker by far.
 * @param pipeline what makes many of one
 */
export async function bringInMany(
  connection: Connection,
  some: readonly StoredComment[],
  pipeline: mongo.Document[],
): Promise<void> {
  const models = connection.collection<StoredComment>("examples");
  await models.insertMany([...some]);
  await copied(connection, [{ $unionWith: { coll: "examples", pipeline } }]);
  await models.drop();
  await putInPlace(connection);
}

async function copied(connection: Connection, besides: mongo.Document[]) {
  const comments = connection.collection<StoredComment>("comments");
  await comments.aggregate([...besides, { $out: beside }]).toArray();
  return connection.collection<StoredComment>(beside);
}

/** Indexes are built once all is there. */
async function putInPlace(connection: Connection): Promise<void> {
  const restored = connection.collection<StoredComment>(beside);
  const indexes = await connection.collection("comments").indexes();
  await restored.createIndexes(indexes.map(({ v: _, ...index }) => index));
  await restored.rename("comments", { dropTarget: true });
}
