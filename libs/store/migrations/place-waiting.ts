import type { Connection, mongo } from "mongoose";
import { defaultSettings } from "#contract";
import { commentQueues, type StoredComment } from "../comments/comment.schema.js";
import { Comments } from "../comments/comments.js";
import { placeIn } from "../comments/place-in.js";
import { Flags } from "../flags/flags.js";
import { Stories } from "../stories/stories.js";
import { storyKey, type StoredStory } from "../stories/story.schema.js";
import { reshapeIndexes } from "./reshape-indexes.js";

/** So many are placed at once. */
const batchSize = 500;

/** What waits gets its place by what matters most, and its section. Sites of before have no goals. */
export async function placeWaiting(connection: Connection): Promise<void> {
  const unset = { "settings.goals": { $exists: false } };
  const { goals } = defaultSettings;
  await connection.collection("sites").updateMany(unset, { $set: { "settings.goals": goals } });
  const { stored } = new Comments(connection);
  const waits = commentQueues.map((queue) => ({ [`waiting.${queue}`]: { $exists: true } }));
  let batch: StoredComment[] = [];
  for await (const comment of stored.find({ $or: waits })) {
    batch.push(comment);
    if (batch.length < batchSize) continue;
    await place(connection, batch);
    batch = [];
  }
  await place(connection, batch);
  await reshapeIndexes(connection);
  await new Stories(connection).model.createIndexes();
}

async function place(connection: Connection, comments: readonly StoredComment[]): Promise<void> {
  if (comments.length === 0) return;
  const [known, flags] = await Promise.all([
    new Stories(connection).byKeys(comments.map(storyKey)),
    new Flags(connection).ofComments(comments.map(({ _id }) => _id)),
  ]);
  const stories = new Map<string, StoredStory>(known.map((story) => [story._id, story]));
  const writes = comments.map((comment): mongo.AnyBulkWriteOperation<StoredComment> => {
    const decidedAt = comment.decision?.by.kind === "person" ? comment.decision.at : new Date(0);
    const since = flags.filter((flag) => flag.comment === comment._id && flag.at > decidedAt);
    const reported = [...new Set(since.map(({ reason }) => reason))];
    const section = stories.get(storyKey(comment))?.section ?? null;
    const order = placeIn({ ...comment, reported }, 0);
    return { updateOne: { filter: { _id: comment._id }, update: { $set: { order, reported, section } } } };
  });
  await new Comments(connection).stored.bulkWrite(writes, { ordered: false });
}
