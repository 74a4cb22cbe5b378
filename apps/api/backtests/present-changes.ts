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

/** Tells of what backtests have found. */
@Injectable()
export class PresentChanges {
  constructor(
    private readonly comments: Comments,
    private readonly judgements: Judgements,
  ) {}

  async run(
    { _id: backtest, site }: StoredBacktest,
    changed: readonly ChangedComment[],
  ): Promise<ChangedVerdict[]> {
    const ids = changed.map(({ comment }) => comment);
    const [changes, judged] = await Promise.all([
      presentChanges(this.comments, site, changed),
      this.judgements.on(backtest, ids),
    ]);
    return changes.map((change) => {
      const judgement = judged.get(change.comment);
      return { ...change, judgement: judgement ? presentJudgement(judgement) : null };
    });
  }

  differing(site: string, found: readonly DifferingComment[]): Promise<DifferingVerdict[]> {
    return joined(this.comments, site, found, ({ was, one, other, people, revision }, comment) => ({
      ...{ ...placed(comment, revision), was, one, other, people },
    }));
  }
}
