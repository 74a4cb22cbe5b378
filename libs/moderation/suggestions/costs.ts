import type { Filter, FilterSet, SuggestedChange, Verdict } from "#contract";
import type { Fate } from "../backtest/fates.js";
import { fewestMore, type Sample } from "../learner/bound.js";
import { type CompiledFilterSet, compileFilterSet, noAnswer } from "../pipeline.js";
import { unsaid } from "../services/moderation.js";
import type { Services } from "../services/services.js";
import type { Subject } from "../subject.js";
import { relaxed, type Relaxed } from "./thresholds.js";
import { fewestDecisions, isWorthLeaving, type Leaving } from "./worth.js";

/** A milder filter by itself, and what people decided of what it lets go. */
interface Trial {
  relaxed: Relaxed;
  alone: CompiledFilterSet;
  let: Sample;
}

/** What people were asked about for one filter or rule, of what they decided on. */
interface Cost {
  asked: Sample;
  trials: readonly Trial[][];
  /** of a moderation endpoint: what it was one category's alone, by that */
  categories: Map<string, Sample>;
}

/** What people were asked to decide on, and by which filters: where that was for nothing. */
export class Costs {
  private readonly byFilter = new Map<string, Cost>();
  private decided = 0;

  constructor(private readonly set: FilterSet) {
    for (const filter of set.filters)
      this.byFilter.set(filter.id, costOf(relaxed(filter).map((steps) => steps.map(trialOf))));
    for (const { id } of set.rules ?? []) this.byFilter.set(id, costOf([]));
  }

  /** Decisions of people on what they are asked about. */
  get decisions(): number {
    return this.decided;
  }

  /** @param verdict that holds or flags it */
  async add(verdict: Verdict, subject: Subject, fate: Fate, services: Services): Promise<void> {
    const { decidedBy } = verdict;
    if (fate === "undecided") return;
    this.decided += 1;
    const cost = decidedBy === null ? undefined : this.byFilter.get(decidedBy);
    if (!cost) return;
    count(cost.asked, fate === "rejected");
    const category = this.categoryOf(verdict);
    if (category !== null) count(sampleOf(cost.categories, category), fate === "rejected");
    for (const steps of cost.trials) await letGo(steps, subject, fate, verdict, services);
  }

  /**
   * Filters that ask about what people publish; of the others, categories that do, and thresholds that could ask about less of that.
   * @param alone what is decided with nobody asked as it is
   */
  changes(alone: Sample): SuggestedChange[] {
    return [...this.byFilter].flatMap(([filter, { asked, trials, categories }]): SuggestedChange[] => {
      if (isWorthLeaving(asked, { alone })) return [{ kind: "filter", filter }];
      const idle = [...categories].filter(([, sample]) => isWorthLeaving(sample, { alone }));
      const milder = trials.flatMap((steps): SuggestedChange[] => {
        const proven = mildestProven(steps, { alone, most: mostWrongOf(this.set, filter) });
        if (!proven) return [];
        const { field, from, to } = proven.relaxed;
        return [{ kind: "threshold", filter, field, from, to }];
      });
      return [
        ...idle.map(([category]): SuggestedChange => ({ kind: "category", filter, category })),
        ...milder,
      ];
    });
  }

  /** The one category of a moderation endpoint for which people are asked; null where there are several, or it is no such filter. */
  private categoryOf({ decidedBy, findings }: Verdict): string | null {
    if (this.set.filters.find(({ id }) => id === decidedBy)?.type !== "moderation") return null;
    const rules = new Set(findings.filter(({ filter }) => filter === decidedBy).map(({ rule }) => rule));
    const [category = unsaid] = rules;
    return rules.size === 1 && category !== unsaid && category !== noAnswer ? category : null;
  }
}

function costOf(trials: Cost["trials"]): Cost {
  return { asked: { count: 0, wrong: 0 }, trials, categories: new Map() };
}

function sampleOf(samples: Map<string, Sample>, name: string): Sample {
  const known = samples.get(name) ?? { count: 0, wrong: 0 };
  samples.set(name, known);
  return known;
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
  { verdict: was }: Pick<Verdict, "verdict">,
  services: Services,
): Promise<void> {
  let isAsked = true;
  for (const { alone, let: sample } of steps) {
    const { verdict } = await alone.judge(subject, services);
    isAsked &&= verdict === was;
    if (!isAsked) count(sample, fate === (verdict === "reject" ? "published" : "rejected"));
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
function mildestProven(steps: readonly Trial[], leaving: Leaving): Trial | null {
  const fewest = leastFor(leaving.most ?? null);
  const first = steps.findIndex(({ let: sample }) => sample.count >= fewest);
  const tested = first < 0 ? [] : steps.slice(first);
  const failed = tested.findIndex(({ let: sample }) => !isWorthLeaving(sample, leaving));
  const proven = failed < 0 ? tested : tested.slice(0, failed);
  // the first of those that let as much go
  return proven.find(({ let: sample }) => sample.count === proven.at(-1)?.let.count) ?? null;
}

function leastFor(most: number | null): number {
  return most === null ? fewestDecisions : fewestMore({ count: 0, wrong: 0 }, most);
}
