import type { Connection } from "mongoose";
import { BrakeWatches } from "../brakes/brake-watches.js";

/** Brakes of before were on what rejects, and nearly never on anything else. */
export async function sayWhatBrakesStop(connection: Connection): Promise<void> {
  const { collection } = new BrakeWatches(connection).model;
  const unsaid = { effect: { $exists: false } };
  const said = { effect: "reject", _id: { $concat: ["$_id", " reject"] } };
  await collection
    .aggregate([{ $match: unsaid }, { $set: said }, { $merge: collection.collectionName }])
    .toArray();
  await collection.deleteMany(unsaid);
  await connection
    .collection("sites")
    .updateMany(
      { "filters.brakes.id": { $exists: true } },
      { $set: { "filters.brakes.$[old].effect": "reject" } },
      { arrayFilters: [{ "old.effect": { $exists: false } }] },
    );
}
