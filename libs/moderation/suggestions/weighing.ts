import type { Evidence, VerdictKind } from "#contract";
import { measuredShare } from "#discussion";
import { type Fate, none } from "../backtest/fates.js";
import type { PastSubject } from "../backtest/replay.js";
import type { Sample } from "../learner/bound.js";

/** So many comments of each fate are shown as examples, the newest. */
const mostExamples = 3;

/** Comments that a change would have judged otherwise. */
export class Weighing {
  private readonly fates = none();
  private readonly authors = new Set<string>();
  private readonly rejectedAuthors = new Set<string>();
  /** whether people rejected it each time that it came */
  private readonly texts = new Map<string, boolean>();
  private readonly verdicts = new Map<VerdictKind, number>();
  private readonly newest: Record<Fate, string[]> = { rejected: [], published: [], undecided: [] };

  /** @param once what counts once in `texts` */
  constructor(private readonly once: (past: PastSubject) => string) {}

  add(past: PastSubject, fate: Fate, would: VerdictKind): void {
    const key = this.once(past);
    this.fates[fate] += 1;
    this.authors.add(past.author.id);
    if (fate === "rejected") this.rejectedAuthors.add(past.author.id);
    this.texts.set(key, (this.texts.get(key) ?? true) && fate === "rejected");
    this.verdicts.set(would, (this.verdicts.get(would) ?? 0) + 1);
    this.newest[fate] = [past.comment.id, ...this.newest[fate]].slice(0, mostExamples);
  }

  /** Texts that would be held, and how many of them people did not reject each time. */
  get held(): Sample & { authors: number } {
    const wrong = [...this.texts.values()].filter((isRejected) => !isRejected).length;
    return { count: this.texts.size, wrong, authors: this.rejectedAuthors.size };
  }

  /** Comments that would no longer be held, of those that people decided on. */
  get left(): Sample {
    const { published, rejected } = this.fates;
    return { count: published + rejected, wrong: this.would === "reject" ? published : rejected };
  }

  get examples(): string[] {
    return Object.values(this.newest).flat();
  }

  /** @param days that were looked at */
  evidence(days: number): Evidence {
    const { published, rejected, undecided } = this.fates;
    const all = published + rejected + undecided;
    const { would, left } = this;
    const right =
      would === "hold" ? { part: rejected, of: all } : { part: left.count - left.wrong, of: left.count };
    return {
      ...{ would, published, rejected, undecided, authors: this.authors.size, perDay: all / days },
      right: measuredShare(right),
    };
  }

  private get would(): VerdictKind {
    const [most] = [...this.verdicts].toSorted(([, one], [, other]) => other - one);
    return most?.[0] ?? "hold";
  }
}
