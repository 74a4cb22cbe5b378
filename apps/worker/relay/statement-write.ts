import type { mongo } from "mongoose";
import type { Actor } from "#contract";
import type { StoredAppeal, StoredStatement } from "#store";

/** What becomes of statements, in its order. */
export type StatementWrite =
  | { is: "made"; statement: StoredStatement }
  /** what it said holds no more; an appeal that waited is granted, and told of where somebody has to hear of it */
  | { is: "revoked"; statement: string; at: Date; by: Actor; granted?: StoredAppeal }
  /** another one stands in its place, unless somebody has appealed against it */
  | { is: "replaced"; statement: string; at: Date };

type Write = mongo.AnyBulkWriteOperation<StoredStatement>;

/** As conditions: people write their appeals beside. */
export function writesOf(write: StatementWrite): Write[] {
  if (write.is === "made") {
    const { _id, ...statement } = write.statement;
    return [{ updateOne: { filter: { _id }, update: { $setOnInsert: statement }, upsert: true } }];
  }
  const { statement: _id, at } = write;
  const holding = { _id, revokedAt: null };
  const revoke = { $set: { revokedAt: at } };
  if (write.is === "replaced")
    return [{ updateOne: { filter: { ...holding, appeal: null }, update: revoke } }];
  // only what is written whole comes back to the relay
  const granted = write.granted
    ? { appeal: write.granted }
    : ({ "appeal.state": "overturned", "appeal.answeredAt": at, "appeal.heardBy": write.by } as const);
  return [
    { updateOne: { filter: { _id, "appeal.state": "open" }, update: { $set: granted } } },
    { updateOne: { filter: holding, update: revoke } },
  ];
}
