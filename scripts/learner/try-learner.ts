import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { judge, learn, type Learner, newLearner, notice } from "#moderation/learner/learner.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { type DecidedComment, decidedComments, remarkOf } from "./decided-comments.js";

const usage = "npm run learner -- --train A.jsonl [--test B.jsonl] --out C.jsonl";

interface Files {
  train: string;
  test: string | undefined;
  out: string;
}

/** @throws {DeadEnd} where one is missing, or is none */
function filesIn(args: string[]): Files {
  const known = { train: { type: "string" }, test: { type: "string" }, out: { type: "string" } } as const;
  try {
    const { train, test, out } = parseArgs({ args, options: known }).values;
    if (train !== undefined && out !== undefined) return { train, test, out };
  } catch {
    // an option that there is not is told what there is, too
  }
  throw new DeadEnd(`How to use it: ${usage}`, 64);
}

/** Teaches each comment in turn, and says what it would have said of it just before. */
function taught(learner: Learner, comments: readonly DecidedComment[]) {
  return comments.map((comment) => {
    const remark = remarkOf(comment);
    notice(learner, remark);
    const score = judge(learner, remark);
    learn(learner, remark, comment.label === 1);
    return { ...comment, score };
  });
}

/**
 * Teaches a new learner, and writes what it says: of the comments to test it on, or of those it was taught, before each was learned.
 * @returns a line for whoever asked
 */
export async function tryLearner(args: string[]): Promise<string> {
  const { train, test, out } = filesIn(args);
  const learner = newLearner();
  const lessons = taught(learner, await decidedComments(train));
  const scored =
    test === undefined
      ? lessons
      : (await decidedComments(test)).map((comment) => ({
          ...comment,
          score: judge(learner, remarkOf(comment)),
        }));
  await writeFile(out, scored.map((comment) => `${JSON.stringify(comment)}\n`).join(""));
  return `${lessons.length} comments learned, ${scored.length} scores written to ${out}`;
}
