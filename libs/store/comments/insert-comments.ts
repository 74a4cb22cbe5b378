import { mongo } from "mongoose";
import type { StoredComment } from "./comment.schema.js";

/** Inserts comments with one command: each is as durable as if it had come alone, and fails alone. */
export async function insertComments(
  stored: mongo.Collection<StoredComment>,
  comments: readonly StoredComment[],
): Promise<(true | Error)[]> {
  const [first, ...others] = comments;
  if (first && others.length === 0) {
    await stored.insertOne(first);
    return [true];
  }
  try {
    await stored.insertMany([...comments], { ordered: false });
    return comments.map(() => true);
  } catch (error) {
    return eachOf(comments, error);
  }
}

/**
 * What became of each where some were refused.
 * @throws where it is not known of each, as after a lost connection: the driver says also that as an error of the whole command, with no
 *   refusals
 */
function eachOf(comments: readonly StoredComment[], error: unknown): (true | Error)[] {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const refused = new Map([error.writeErrors].flat().map((one) => [one.index, one]));
  const isKnown = error.insertedCount + refused.size === comments.length;
  if (!isKnown || error.result.getWriteConcernError()) throw causeOf(error);
  return comments.map((_, index) => {
    const one = refused.get(index);
    return one ? new mongo.MongoServerError({ code: one.code, message: one.errmsg ?? "refused" }) : true;
  });
}

/** What kept the command from being done, by which one knows whether to try again. */
function causeOf(error: mongo.MongoBulkWriteError): unknown {
  return error.errorResponse instanceof Error ? error.errorResponse : error;
}
