import { mongo } from "mongoose";
import type { StoredComment } from "#store";
import { insertComments } from "#store/comments/insert-comments.js";
import { freshDatabase } from "../newsroom/services.js";
import { someComment } from "../newsroom/some-comment.js";
import { Wire } from "../newsroom/wire.js";

let wire: Wire;
let client: mongo.MongoClient;
let stored: mongo.Collection<StoredComment>;
beforeEach(async () => {
  const uri = freshDatabase();
  wire = await Wire.to(Number(new URL(uri).port));
  client = await new mongo.MongoClient(wire.by(uri), { serverSelectionTimeoutMS: 500 }).connect();
  stored = client.db().collection("comments");
});
afterEach(async () => {
  await client.close();
  wire.close();
});

test("of several that are inserted together, each is refused alone", async () => {
  const [one, other] = [someComment(), someComment()];
  expect(await insertComments(stored, [one])).toEqual([true]);
  expect(await insertComments(stored, [one, other])).toEqual([
    expect.objectContaining({ code: 11000 }),
    true,
  ]);
});

test.each([1, 2])("where the database is gone meanwhile, none of %i is said to be written", async (count) => {
  await insertComments(stored, [someComment()]);
  wire.becomes("cut");
  const comments = Array.from({ length: count }, () => someComment());
  await expect(insertComments(stored, comments)).rejects.toThrow(/closed|timed out|ECONN/);
});
