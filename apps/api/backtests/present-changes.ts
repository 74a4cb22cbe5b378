import { Injectable } from "@nestjs/common";
import type { ChangedVerdict, DifferingVerdict } from "#contract";
import {
  type ChangedComment,
  Comments,
  joined,
  Judgements,
  placed,
  presentChanges,
  presentJudgement,
  type StoredBacktest,
} from "#store";
import type { DifferingComment } from "./differing.js";

/** Two backtests of the same comments. */
export interface Both {
  one: StoredBacktest;
  other: StoredBacktest;
}

/** Tells of what backtests and shadows have found. */
@Injectable()
export class PresentChanges {
  constructor(
    private readonly comments: Comments,
    private readonly judgements: Judgements,
  ) {}

  /** @param list the backtest, or the run in shadow, that judges them otherwise */
  async run(
    { _id: list, site }: Pick<StoredBacktest, "_id" | "site">,
    changed: readonly ChangedComment[],
  ): Promise<ChangedVerdict[]> {
    const ids = changed.map(({ comment }) => comment);
    const [changes, judged] = await Promise.all([
      presentChanges(this.comments, site, changed),
      this.judgements.on(list, ids),
    ]);
    return changes.map((change) => {
      const judgement = judged.get(change.comment);
      return { ...change, judgement: judgement ? presentJudgement(judgement) : null };
    });
  }

  /** @param tests those that judge the comments differently */
  async differing(tests: Both, found: readonly DifferingComment[]): Promise<DifferingVerdict[]> {
    const ids = found.map(({ comment }) => comment);
    const [one, other] = await Promise.all([
      this.judgements.on(tests.one._id, ids),
      this.judgements.on(tests.other._id, ids),
    ]);
    const judged = { one, other };
    return joined(
      this.comments,
      tests.one.site,
      found,
      ({ changedIn, people, revision, ...sides }, comment) => {
        const judgement = judged[changedIn].get(comment._id);
        return {
          ...{ ...placed(comment, revision), was: sides.was, one: sides.one, other: sides.other, people },
          judgedIn: tests[changedIn]._id,
          judgement: judgement ? presentJudgement(judgement) : null,
        };
      },
    );
  }
}
