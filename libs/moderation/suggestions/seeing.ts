import { type Fates, none } from "../backtest/fates.js";
import { Replay } from "../backtest/replay.js";
import type { CompiledFilterSet } from "../pipeline.js";
import type { Services } from "../services/services.js";
import { Costs } from "./costs.js";
import type { ReadDecided } from "./decided.js";
import { Gathering } from "./gathering.js";

/** What the filters make of some comments, and what people decided of these. */
export interface Seeing {
  comments: number;
  fates: Fates;
  /** by whom those are found something in that they hold, by their ids */
  held: ReadonlyMap<string, ReadonlySet<string>>;
  /** those that they reject */
  rejected: ReadonlySet<string>;
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
  const held = new Map<string, ReadonlySet<string>>();
  const rejected = new Set<string>();
  const fates = none();
  let comments = 0;
  for await (const { past, fate, isBefore } of read()) {
    const subject = replay.recall(past);
    if (isBefore) continue;
    comments += 1;
    fates[fate] += 1;
    const verdict = await filters.judge(subject, services);
    if (verdict.verdict === "reject") rejected.add(past.comment.id);
    else if (verdict.verdict === "hold") {
      held.set(past.comment.id, new Set(verdict.findings.map(({ filter }) => filter)));
      await costs.add(verdict, subject, fate, services);
    } else if (fate === "rejected") for (const gathering of [words, domains]) gathering.addRejected(past);
    if (comments % 1000 === 0) replay.forget(past.comment.createdAt);
  }
  for (const gathering of [words, domains]) gathering.settle();
  return { comments, fates, held, rejected, words, domains, costs };
}
