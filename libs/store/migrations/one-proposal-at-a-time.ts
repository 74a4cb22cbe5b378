import type { Connection } from "mongoose";
import { Proposals } from "../proposals/proposals.js";

/** Of several proposals for the same, the first waits on; those of before are withdrawn. */
export async function oneProposalAtATime(connection: Connection): Promise<void> {
  const { model } = new Proposals(connection);
  const lapsed = { state: "open", until: { $lte: new Date() } } as const;
  await model.updateMany(lapsed, { $set: { state: "expired" } });
  const several = await model.aggregate<{ ids: string[] }>([
    { $match: { state: "open" } },
    { $sort: { at: 1 } },
    { $group: { _id: { site: "$site", key: "$key" }, ids: { $push: "$_id" } } },
    { $match: { "ids.1": { $exists: true } } },
  ]);
  const later = several.flatMap(({ ids }) => ids.slice(1));
  await model.updateMany({ _id: { $in: later } }, { $set: { state: "withdrawn" } });
  const indexes = await model.collection.indexes();
  if (indexes.some(({ name, unique }) => name === "open" && !unique))
    await model.collection.dropIndex("open");
  await model.createIndexes();
}
