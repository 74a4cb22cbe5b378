import type { Connection } from "mongoose";
import { Comments } from "../comments/comments.js";
import type { StoredComment } from "../comments/comment.schema.js";
import { statementOnComment } from "../statements/new-statement.js";
import { Statements } from "../statements/statements.js";

/** Those who were refused before there were statements get theirs, with a full time to appeal against it. */
export async function statePastReasons(connection: Connection): Promise<void> {
  const statements = new Statements(connection);
  const refused = new Comments(connection).model.find({ status: "rejected" });
  for await (const comment of refused.lean<StoredComment>().cursor()) {
    const { decision, verdict } = comment;
    const byMachine = decision?.by.kind === "machine";
    const grounds = { verdict: byMachine ? verdict : null, notice: false };
    const statement = decision && statementOnComment(comment, decision, grounds);
    if (!statement) continue;
    const { _id, ...facts } = { ...statement, at: new Date() };
    await statements.stored.updateOne({ _id }, { $setOnInsert: facts }, { upsert: true });
  }
}
