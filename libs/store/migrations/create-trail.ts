import type { Connection } from "mongoose";
import { defaultSettings } from "#contract";
import { Acts } from "../trail/acts.js";
import { Personas } from "../trail/personas.js";
import { Trail } from "../trail/trail.js";

/** Where the trail is kept; sites of before keep theirs for as long as new ones. What was done before is not in it. */
export async function createTrail(connection: Connection): Promise<void> {
  const trail = new Trail(connection);
  const models = [trail.model, trail.cuts, new Acts(connection).model, new Personas(connection).model];
  for (const model of models) {
    await model.createCollection();
    await model.createIndexes();
  }
  const { trailDays } = defaultSettings;
  await connection
    .collection("sites")
    .updateMany({ "settings.trailDays": { $exists: false } }, { $set: { "settings.trailDays": trailDays } });
}
