import mongoose, { type Connection } from "mongoose";
import { migrate } from "#store";
import { freshDatabase } from "../newsroom/services.js";

/** A database with all that the migrations make and nothing else, for the test file that imports this. */
export let connection: Connection;
beforeAll(async () => {
  const options = { autoIndex: false, autoCreate: false };
  connection = await mongoose.createConnection(freshDatabase(), options).asPromise();
  await migrate(connection);
}, 60_000);
afterAll(() => connection.close());
