import { mongo } from "mongoose";
import { type FreshServices, freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";

let services: FreshServices;
let client: mongo.MongoClient;
beforeAll(async () => {
  services = await freshServices();
  client = await new mongo.MongoClient(services.mongodbUri).connect();
});
afterAll(() => client.close());

test("no process touches a database that a newer Palabre has worked on, and the last line says why", async () => {
  await client
    .db()
    .collection<{ _id: string; version: number }>("migrations")
    .insertOne({ _id: "version", version: 1000 });
  const refusal = /^the (api|worker|gateway) ended: .*The database is at version 1000, .*newer Palabre$/;
  await expect(System.start(services)).rejects.toThrow(refusal);
  expect((await client.db().listCollections().toArray()).map(({ name }) => name)).toEqual(["migrations"]);
});
