import { mongo } from "mongoose";
import { connectStore, problemOf } from "#platform";
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

test("what was asked on a connection that a firewall has forgotten is asked on another one", async () => {
  const uri = freshDatabase();
  const forgetful = await Wire.to(Number(new URL(uri).port));
  const connection = await connectStore(forgetful.by(uri), 1000);
  const stored = connection.collection<{ n: number }>("things");
  await stored.insertOne({ n: 1 });
  // the first is the one by which the driver asks whether the server is there
  forgetful.forgets((place) => place > 0);
  expect(await stored.findOne()).toMatchObject({ n: 1 });
  await connection.close();
  forgetful.close();
});
