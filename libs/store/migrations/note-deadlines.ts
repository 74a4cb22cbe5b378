import type { Connection } from "mongoose";
import { defaultSettings } from "#contract";
import { Comments } from "../comments/comments.js";
import { dueQueues, type StoredComment } from "../comments/comment.schema.js";
import { Notices } from "../notices/notices.js";
import { Sites } from "../sites/sites.js";
import { Statements } from "../statements/statements.js";

const hour = 3_600_000;

/** Sites and appeals of before get the deadlines that new ones have, and what waits is ordered by them. */
export async function noteDeadlines(connection: Connection): Promise<void> {
  const { appealDeadline, escalation } = defaultSettings;
  for (const [name, value] of Object.entries({ appealDeadline, escalation })) {
    const unset = { [`settings.${name}`]: { $exists: false } };
    await connection.collection("sites").updateMany(unset, { $set: { [`settings.${name}`]: value } });
  }
  const unbound = { "appeal.at": { $exists: true }, "appeal.deadline": { $exists: false } };
  const deadline = { $add: ["$appeal.at", appealDeadline * hour] };
  await new Statements(connection).stored.updateMany(unbound, [{ $set: { "appeal.deadline": deadline } }]);
  await noteDue(connection);
  const stores = [Comments, Notices, Sites, Statements];
  for (const store of stores) await reindex(new store(connection));
}

async function noteDue(connection: Connection): Promise<void> {
  const [comments, notices, statements] = [
    new Comments(connection),
    new Notices(connection),
    new Statements(connection),
  ];
  const waiting = { $or: dueQueues.map((queue) => ({ [`waiting.${queue}`]: { $exists: true } })) };
  for await (const { _id } of comments.stored.find<Pick<StoredComment, "_id">>(waiting)) {
    const noticed = (await notices.open([_id])).map((notice) => notice.deadline);
    const appealed = (await statements.openIn([_id])).flatMap(({ appeal }) => appeal?.deadline ?? []);
    const due = { ...firstAs("notices", noticed), ...firstAs("appeals", appealed) };
    await comments.stored.updateOne({ _id }, { $set: { due } });
  }
}

function firstAs(queue: string, deadlines: readonly Date[]) {
  const [first] = deadlines.toSorted((one, other) => one.getTime() - other.getTime());
  return first && { [queue]: first };
}

/** Makes anew the indexes that are of another shape by now. */
async function reindex({
  model,
}:
  | Pick<Comments, "model">
  | Pick<Notices, "model">
  | Pick<Sites, "model">
  | Pick<Statements, "model">): Promise<void> {
  const { toDrop }: { toDrop: string[] } = await model.diffIndexes();
  const declared = new Set(model.schema.indexes().map(([, { name }]) => name));
  for (const name of toDrop) if (declared.has(name)) await model.collection.dropIndex(name);
  await model.createIndexes();
}
