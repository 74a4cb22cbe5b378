import { type Connection, mongo } from "mongoose";
import { type RelayedUpTo, streamFrom, watched } from "./watched.js";

/** More than these, in bytes, are no few changes that came in meanwhile. */
const mostBytes = 8 * 1024 * 1024;

/**
 * The changes that a relay has not come to, up to a moment, as the stream gives them.
 * @returns null where there are too many to be kept in one document
 */
export async function missedChanges(
  { db }: Connection,
  reached: RelayedUpTo,
  until: mongo.Timestamp,
): Promise<mongo.Document[] | null> {
  if (!db) throw new Error("The database is not connected");
  const stream = db.watch(watched, { ...streamFrom(reached), promoteValues: false, maxAwaitTimeMS: 500 });
  try {
    const missed: mongo.Document[] = [];
    let size = 0;
    for (let change = await stream.tryNext(); change; change = await stream.tryNext()) {
      if (change.clusterTime?.greaterThan(until)) break;
      missed.push(change);
      size += mongo.BSON.calculateObjectSize(change);
      if (size > mostBytes) return null;
    }
    return missed;
  } finally {
    await stream.close();
  }
}
