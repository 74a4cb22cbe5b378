import type { Filter, FilterSet, SuggestedChange, Verdict } from "#contract";
import type { Fate } from "../backtest/fates.js";
import { fewestMore, type Sample } from "../learner/bound.js";
import { type CompiledFilterSet, compileFilterSet } from "../pipeline.js";
import type { Services } from "../services/services.js";
import type { Subject } from "../subject.js";
import { relaxed, type Relaxed } from "./thresholds.js";
import { fewestDecisions, isWorthLeaving } from "./worth.js";

/** A milder filter by itself, and what people decided of what it lets go. */
interface Trial {
  relaxed: Relaxed;
  alone: CompiledFilterSet;
  let: Sample;
}

/** What one filter or rule has held, of what people decided on. */
interface Cost {
  held: Sample;
  trials: readonly Trial[][];
}

/** What people were asked to decide on, and by which filters: where that was for nothing. */
export class Costs {
  private readonly byFilter = new Map<string, Cost>();
  private decided = 0;

  constructor(private readonly set: FilterSet) {
    for (const filter of set.filters) {
      const trials = relaxed(filter).map((steps) => steps.map(trialOf));
      this.byFilter.set(filter.id, { held: { count: 0, wrong: 0 }, trials });
    }
    for (const { id } of set.rules ?? []) this.byFilter.set(id, { held: { count: 0, wrong: 0 }, trials: [] });
  }

  /** Decisions of people on what is held. */
  get decisions(): number {
    return this.decided;
  }

  /** @param verdict that holds it */
  async add({ decidedBy }: Verdict, subject: Subject, fate: Fate, services: Services): Promise<void> {
    if (fate === "undecided") return;
    this.decided += 1;
    const cost = decidedBy === null ? undefined : this.byFilter.get(decidedBy);
    if (!cost) return;
    count(cost.held, fate === "rejected");
    for (const steps of cost.trials) await letGo(steps, subject, fate, services);
  }

  /** Filters that hold what people publish; thresholds of the others that could hold less of that. */
  changes(): SuggestedChange[] {
    return [...this.byFilter].flatMap(([filter, { held, trials }]): SuggestedChange[] => {
      if (isWorthLeaving(held)) return [{ kind: "filter", filter }];
      return trials.flatMap((steps) => {
        const proven = mildestProven(steps, mostWrongOf(this.set, filter));
        if (!proven) return [];
        const { field, from, to } = proven.relaxed;
        return [{ kind: "threshold", filter, field, from, to }];
      });
    });
  }
}

function trialOf(one: Relaxed): Trial {
  const alone = compileFilterSet({ filters: [one.filter], default: "publish" }, 0);
  return { relaxed: one, alone, let: { count: 0, wrong: 0 } };
}

/** What a milder step lets go, those after it do, too. */
async function letGo(
  steps: readonly Trial[],
  subject: Subject,
  fate: Fate,
  services: Services,
): Promise<void> {
  let isHeld = true;
  for (const { alone, let: sample } of steps) {
    const { verdict } = await alone.judge(subject, services);
    isHeld &&= verdict === "hold";
    if (!isHeld) count(sample, fate === (verdict === "reject" ? "published" : "rejected"));
  }
}

function count(sample: Sample, isWrong: boolean): void {
  sample.count += 1;
  if (isWrong) sample.wrong += 1;
}

/** Of what it rejects alone, the learner's filter says itself how much may be wrong. */
export function mostWrongOf({ filters }: FilterSet, id: string): number | null {
  const found: Filter | undefined = filters.find((one) => one.id === id);
  return found?.type === "learner" && found.then === "reject" ? found.maxWrongRejections : null;
}

/**
 * The mildest step that is proven: tried one after the other until one fails, so that the confidence is that of one test. Steps that let
 * too few go to prove anything are passed over.
 * @see Angelopoulos, Bates, Candès, Jordan & Lei, Learn then test (arXiv 2110.01052), fixed sequence testing
 */
function mildestProven(steps: readonly Trial[], most: number | null): Trial | null {
  const fewest = leastFor(most);
  const first = steps.findIndex(({ let: sample }) => sample.count >= fewest);
  const tested = first < 0 ? [] : steps.slice(first);
  const failed = tested.findIndex(({ let: sample }) => !isWorthLeaving(sample, most));
  const proven = failed < 0 ? tested : tested.slice(0, failed);
  // the first of those that let as much go
  return proven.find(({ let: sample }) => sample.count === proven.at(-1)?.let.count) ?? null;
}

function leastFor(most: number | null): number {
  return most === null ? fewestDecisions : fewestMore({ count: 0, wrong: 0 }, most);
}
