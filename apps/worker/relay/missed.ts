import type { Connection } from "mongoose";
import type { Lease, RawChange } from "#store";

/** Changes that no relay had come to when the database was backed up, in batches. */
export async function missedIn(
  connection: Connection,
  { id }: Pick<Lease, "id">,
  atOnce: number,
): Promise<RawChange[][]> {
  const states = connection.collection<{ _id: string; missed?: RawChange[] }>("relay");
  const { missed = [] } = (await states.findOne({ _id: id }, { projection: { missed: 1 } })) ?? {};
  const batches: RawChange[][] = [];
  for (let at = 0; at < missed.length; at += atOnce) batches.push(missed.slice(at, at + atOnce));
  return batches;
}
