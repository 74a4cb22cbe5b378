import type { Connection } from "mongoose";
import { likeness } from "#moderation";
import type { StoredUser } from "../users/user.schema.js";
import { Users } from "../users/users.js";

/** Those who registered are given the look of their names, in the order in which they came: of two who look alike, the first holds it. */
export async function claimNames(connection: Connection): Promise<void> {
  const { model } = new Users(connection);
  await model.createIndexes();
  const unclaimed = model.find({ guest: { $exists: false } }).sort({ createdAt: 1, _id: 1 });
  for await (const user of unclaimed.lean<StoredUser>().cursor()) await claim(model, user);
}

async function claim(model: Users["model"], { _id, site, name, passwordHash }: StoredUser): Promise<void> {
  const seen = likeness(name);
  const held = passwordHash === undefined || (await model.exists({ site, claim: seen, _id: { $ne: _id } }));
  await model.updateOne({ _id }, { $set: { likeness: seen, ...(held ? {} : { claim: seen }) } });
}
