import mongoose, { type Connection } from "mongoose";
import { watched } from "#store";
import { freshDatabase } from "../../../test/newsroom/services.js";
import { ChangeQueue } from "./change-queue.js";
import type { RawChange } from "#store";

let connection: Connection;
beforeEach(async () => {
  connection = await mongoose.createConnection(freshDatabase()).asPromise();
  await connection.collection("comments").insertOne({ text: "Bonjour" });
});
afterEach(() => connection.close());

function follow() {
  const stream = connection.db?.watch<
    RawChange & mongoose.mongo.Document,
    RawChange & mongoose.mongo.Document
  >(watched, {
    maxAwaitTimeMS: 100,
  });
  if (!stream) throw new Error("there is no database");
  return { stream, changes: new ChangeQueue(stream) };
}

test("whoever follows a database that is dropped is told so", async () => {
  const { stream, changes } = follow();
  await stream.tryNext();
  await connection.dropDatabase();
  await expect(changes.next(new AbortController().signal)).rejects.toThrow("is gone");
});

test("a stream that has nothing to say leaves others their turn, and is left when it is not wanted any more", async () => {
  const { stream, changes } = follow();
  await stream.tryNext();
  await connection.dropDatabase();
  await changes.next(new AbortController().signal).catch(() => undefined);
  const ending = new AbortController();
  setTimeout(() => ending.abort(), 1);
  expect(await changes.next(ending.signal)).toEqual([]);
  await stream.close();
});
