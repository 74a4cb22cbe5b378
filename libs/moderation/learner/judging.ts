import type { Judged } from "../subject.js";
import { explain } from "./explain.js";
import { holdFrom } from "./hold.js";
import { judge, type Learner, type Remark } from "./learner.js";
import { thresholdFor } from "./threshold.js";

type Thresholds = ReturnType<Judged["thresholds"]>;

/** A snapshot of a learner, which judges and is taught no more: what follows from its recent decisions is found once. */
export class Judging {
  private readonly known = new Map<number, Thresholds>();

  constructor(
    readonly number: number,
    readonly learner: Learner,
  ) {}

  /** From which probability on it may hold, and reject alone; null where it may not. */
  readonly thresholds = (maxWrongRejections: number): Thresholds => {
    const thresholds = this.known.get(maxWrongRejections) ?? this.find(maxWrongRejections);
    this.known.set(maxWrongRejections, thresholds);
    return thresholds;
  };

  judge(remark: Remark): Judged {
    return {
      probability: judge(this.learner, remark),
      thresholds: this.thresholds,
      explain: (most) => explain(this.learner, remark, most),
    };
  }

  /** What was said at another time, of which nobody knows any more why. */
  again(probability: number): Judged {
    return { probability, thresholds: this.thresholds, explain: () => [] };
  }

  private find(maxWrongRejections: number): Thresholds {
    const hold = holdFrom(this.learner).from;
    return { hold, reject: thresholdFor(this.learner, maxWrongRejections).from };
  }
}
