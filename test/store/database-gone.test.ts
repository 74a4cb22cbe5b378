import { mongo } from "mongoose";
import { problemOf } from "#platform";
import { freshDatabase } from "../newsroom/services.js";
import { Wire } from "../newsroom/wire.js";

let wire: Wire;
let client: mongo.MongoClient;
let things: mongo.Collection;
beforeEach(async () => {
  const uri = freshDatabase();
  wire = await Wire.to(Number(new URL(uri).port));
  client = await new mongo.MongoClient(wire.by(uri), { serverSelectionTimeoutMS: 500 }).connect();
  things = client.db().collection("things");
});
afterEach(async () => {
  await client.close();
  wire.close();
});

test.each([
  ["read", () => things.findOne()],
  ["written", () => things.insertOne({})],
  ["written in bulk", () => things.insertMany([{}])],
])("where the database is gone while something is %s, one may ask again", async (_, ask) => {
  await ask();
  wire.becomes("cut");
  for (const time of ["first", "second"]) {
    const error: unknown = await ask().catch((refusal: unknown) => refusal);
    const { problem } = problemOf(error);
    expect({ time, problem }).toEqual({ time, problem: "unavailable" });
  }
});
