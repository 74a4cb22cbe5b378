import type { Connection } from "mongoose";
import type { RawChange } from "./read-change.js";

/** Changes that no relay had come to when the database was backed up, in batches. */
export async function missedIn(connection: Connection, atOnce: number): Promise<RawChange[][]> {
  const states = connection.collection<{ missed?: RawChange[] }>("relay");
  const { missed = [] } = (await states.findOne({}, { projection: { missed: 1 } })) ?? {};
  const batches: RawChange[][] = [];
  for (let at = 0; at < missed.length; at += atOnce) batches.push(missed.slice(at, at + atOnce));
  return batches;
}
