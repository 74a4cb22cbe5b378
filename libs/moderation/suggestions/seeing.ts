import { type Fates, none } from "../backtest/fates.js";
import { Replay } from "../backtest/replay.js";
import type { Sample } from "../learner/bound.js";
import type { CompiledFilterSet } from "../pipeline.js";
import type { Services } from "../services/services.js";
import { Costs } from "./costs.js";
import type { ReadDecided } from "./decided.js";
import { Gathering } from "./gathering.js";

/** Why people are asked about a comment. */
export interface Asked {
  verdict: "hold" | "flag";
  /** the filters and rules that found something in it */
  found: ReadonlySet<string>;
}

/** What the filters make of some comments, and what people decided of these. */
export interface Seeing {
  comments: number;
  fates: Fates;
  /** those that they ask people about, by their ids */
  asked: ReadonlyMap<string, Asked>;
  /** those that they reject */
  rejected: ReadonlySet<string>;
  /** those that they publish or reject with nobody asked; wrong are those that people decided otherwise */
  alone: Sample;
  /** what those have in common that they let pass, and people rejected */
  words: Gathering;
  domains: Gathering;
  costs: Costs;
}

/** Has the filters judge each comment as it was then. */
export async function see(
  filters: CompiledFilterSet,
  read: ReadDecided,
  services: Services,
): Promise<Seeing> {
  const replay = new Replay(filters.needs);
  const [words, domains, costs] = [new Gathering("word"), new Gathering("domain"), new Costs(filters.set)];
  const asked = new Map<string, Asked>();
  const alone = { count: 0, wrong: 0 };
  const rejected = new Set<string>();
  const fates = none();
  let comments = 0;
  for await (const { past, fate, isBefore } of read()) {
    const subject = replay.recall(past);
    if (isBefore) continue;
    comments += 1;
    fates[fate] += 1;
    const verdict = await filters.judge(subject, services);
    const { verdict: concluded, findings } = verdict;
    if (concluded === "hold" || concluded === "flag") {
      asked.set(past.comment.id, {
        verdict: concluded,
        found: new Set(findings.map(({ filter }) => filter)),
      });
      await costs.add(verdict, subject, fate, services);
    } else {
      alone.count += 1;
      if (fate === (concluded === "reject" ? "published" : "rejected")) alone.wrong += 1;
    }
    if (concluded === "reject") rejected.add(past.comment.id);
    else if (concluded !== "hold" && fate === "rejected")
      for (const gathering of [words, domains]) gathering.addRejected(past);
    if (comments % 1000 === 0) replay.forget(past.comment.createdAt);
  }
  for (const gathering of [words, domains]) gathering.settle();
  return { comments, fates, asked, rejected, alone, words, domains, costs };
}
