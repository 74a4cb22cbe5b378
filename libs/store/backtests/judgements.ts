import type { ClientSession, Connection, Model } from "mongoose";
import type { Judgement } from "#contract";
import { type Erased, standInFor } from "../users/erased.js";
import { judgementSchema, type StoredJudgement } from "./judgement.schema.js";

/** A comment that is judged otherwise, and by what. */
export type Judged = Pick<StoredJudgement, "changesOf" | "comment">;

const keyOf = ({ changesOf, comment }: Judged) => `${changesOf} ${comment}`;

/** Who was right where backtests and shadows judge otherwise. */
export class Judgements {
  readonly model: Model<StoredJudgement>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredJudgement>("Judgement", judgementSchema);
  }

  /** Those on some of the changes of a backtest, or of a run in shadow, by comment. */
  async on(changesOf: string, comments: readonly string[]): Promise<Map<string, StoredJudgement>> {
    const keys = comments.map((comment) => keyOf({ changesOf, comment }));
    const found = await this.model.find({ _id: { $in: keys } }).lean<StoredJudgement[]>();
    return new Map(found.map((one) => [one.comment, one]));
  }

  /** Keeps one in the place of any before. @returns the one before */
  put(judgement: Omit<StoredJudgement, "_id">, session: ClientSession): Promise<StoredJudgement | null> {
    return this.model
      .findOneAndReplace({ _id: keyOf(judgement) }, judgement, { upsert: true, session })
      .lean<StoredJudgement>();
  }

  /** @returns the one that was taken back; null where there is none */
  take(judged: Judged, session: ClientSession): Promise<StoredJudgement | null> {
    return this.model.findOneAndDelete({ _id: keyOf(judged) }, { session }).lean<StoredJudgement>();
  }

  /** Takes somebody's name off what they have judged. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}

export function presentJudgement({ right, by, at }: StoredJudgement): Judgement {
  return { right, by, at: at.toISOString() };
}
