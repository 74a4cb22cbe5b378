import type { ClientSession, Connection } from "mongoose";
import type { ChangesQuery, Page } from "#contract";
import { before, cut } from "../cursor.js";
import type { ChangedComment } from "../backtests/backtest.schema.js";
import { WrittenWhole } from "../written-whole.js";
import { shadowVerdictSchema, type StoredShadowVerdict } from "./shadow.schema.js";

type ShadowedText = Pick<StoredShadowVerdict, "run" | "comment" | "revision">;
type Fated = Pick<StoredShadowVerdict, "fate" | "decidedAt">;

/** What shadows conclude of comments, one by one. */
export class ShadowVerdicts extends WrittenWhole<StoredShadowVerdict> {
  constructor(connection: Connection) {
    super(connection, "ShadowVerdict", shadowVerdictSchema);
  }

  /** Notes what has become of a text, the last decision last. @returns whether it was judged before */
  async note(text: ShadowedText, { fate, decidedAt }: Fated): Promise<boolean> {
    const _id = idOf(text);
    const change = [{ $set: { fate, decidedAt, due: { $or: ["$due", { $ne: ["$counted", fate] }] } } }];
    const { matchedCount } = await this.stored.updateOne({ _id, decidedAt: { $lt: decidedAt } }, change);
    return matchedCount === 1 || (await this.model.exists({ _id })) !== null;
  }

  /** Keeps a verdict, once; where somebody else has, what has become of the text is noted. */
  async add(verdict: Omit<StoredShadowVerdict, "_id" | "counted" | "due" | "differs">): Promise<void> {
    const whole = { ...verdict, differs: verdict.was !== verdict.would, counted: null, due: true };
    const { upsertedCount } = await this.model.updateOne(
      { _id: idOf(verdict) },
      { $setOnInsert: whole },
      { upsert: true },
    );
    if (upsertedCount === 0) await this.note(verdict, verdict);
  }

  /** Some that are to be counted, of one run after the other. */
  due(limit: number): Promise<StoredShadowVerdict[]> {
    return this.model
      .find({ due: true })
      .sort({ run: 1 })
      .hint("due")
      .limit(limit)
      .lean<StoredShadowVerdict[]>();
  }

  /** Writes as what some are counted now. What has become otherwise meanwhile stays due. */
  async counted(verdicts: readonly StoredShadowVerdict[], session: ClientSession): Promise<void> {
    const writes = verdicts.map(({ _id, fate }) => ({
      updateOne: {
        filter: { _id },
        update: [{ $set: { counted: fate, due: { $ne: ["$fate", fate] } } }],
      },
    }));
    await this.stored.bulkWrite(writes, { session, ordered: false });
  }

  /** Lets go of what no run counts any more. */
  async drop(verdicts: readonly Pick<StoredShadowVerdict, "_id">[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: verdicts.map(({ _id }) => _id) } });
  }

  /** What a run would have judged otherwise, the latest first. */
  async differing(
    run: string,
    { limit, after, was, would, people }: ChangesQuery,
  ): Promise<Page<StoredShadowVerdict>> {
    const which = { ...(was && { was }), ...(would && { would }), ...(people && { fate: people }) };
    const found = await this.model
      .find({ run, differs: true, ...which, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .hint("differing")
      .limit(limit + 1)
      .lean<StoredShadowVerdict[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** What a run would have judged otherwise of a comment: of its last text that it would. */
  async one(run: string, comment: string): Promise<StoredShadowVerdict | null> {
    const [from, to] = [`${run} ${comment} `, `${run} ${comment}!`];
    const found = await this.model
      .find({ _id: { $gt: from, $lt: to }, differs: true })
      .lean<StoredShadowVerdict[]>();
    return found.sort((one, other) => other.revision - one.revision)[0] ?? null;
  }
}

function idOf({ run, comment, revision }: ShadowedText): string {
  return `${run} ${comment} ${revision}`;
}

/** What a shadow would have done otherwise, in the words of backtests. */
export function changedByShadow(verdict: StoredShadowVerdict): ChangedComment {
  const { comment, revision, written, was, would, decidedBy, seen, fate } = verdict;
  const people = fate === "undecided" ? null : fate;
  return { comment, revision, written, was, would, decidedBy, people, seen };
}
