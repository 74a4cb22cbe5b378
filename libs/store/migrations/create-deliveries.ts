import type { Connection } from "mongoose";
import { Deliveries } from "../webhooks/deliveries.js";

export async function createDeliveries(connection: Connection): Promise<void> {
  const { model } = new Deliveries(connection);
  await model.createCollection();
  await model.createIndexes();
  await connection
    .collection("sites")
    .updateMany({ webhooks: { $exists: false } }, { $set: { webhooks: [] } });
}
