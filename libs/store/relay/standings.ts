import { type Connection, mongo } from "mongoose";
import type { Projection, StoredComment } from "../comments/comment.schema.js";
import type { StoredStory } from "../stories/story.schema.js";

/** MongoDB's code of a key that is there already. */
const duplicateKey = 11_000;

/** What the relay writes of a story, and what else is said of one that nobody has written to before. */
export interface StoryStanding {
  numbers: Pick<StoredStory, "seq" | "count" | "featured">;
  otherwise: Omit<StoredStory, "_id" | "seq" | "count" | "featured" | "relayed">;
}

/** Where comments and stories stand after a batch of the relay. */
export interface Standings {
  batch: number;
  comments: { _id: string; standing: Projection }[];
  stories: { _id: string; standing: StoryStanding }[];
}

/**
 * Writes where comments and stories stand. Said once more it changes nothing, and said late nothing that a later batch has written.
 *
 * Not in the batch's transaction: within one, MongoDB 6 reads the whole description of a collection for each of its indexes that an
 * update concerns, which makes a comment cost forty times as much. The batch keeps what is to be written instead, for whoever leads next.
 * Comments come before stories: whoever reads a story and then its comments misses none that its number tells of.
 */
export async function writeStandings(
  connection: Connection,
  { batch, comments, stories }: Standings,
): Promise<void> {
  const earlier = { relayed: { $not: { $gte: batch } } };
  if (comments.length > 0)
    await connection.collection<StoredComment>("comments").bulkWrite(
      comments.map(({ _id, standing }) => ({
        updateMany: {
          filter: { _id, ...earlier },
          hint: { _id: 1 },
          update: { $set: { ...standing, relayed: batch } },
        },
      })),
      { ordered: false },
    );
  if (stories.length > 0)
    await connection
      .collection<StoredStory>("stories")
      .bulkWrite(
        stories.map(({ _id, standing: { numbers, otherwise } }) => ({
          updateOne: {
            filter: { _id, ...earlier },
            update: { $set: { ...numbers, relayed: batch }, $setOnInsert: otherwise },
            upsert: true,
          },
        })),
        { ordered: false },
      )
      .catch(unlessWrittenSince);
}

/** What a later batch has written is found by no condition on earlier ones, and cannot be inserted. */
function unlessWrittenSince(error: unknown): void {
  const isBulk = error instanceof mongo.MongoBulkWriteError;
  if (!isBulk || ![error.writeErrors].flat().every(({ code }) => code === duplicateKey)) throw error;
}
