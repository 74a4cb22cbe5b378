import type { FilterSet, SuggestedChange, Verdict } from "#contract";
import type { Fate } from "../backtest/fates.js";
import type { RecalledSubject } from "../backtest/replay.js";
import { wordsOf } from "../filters/word-list.js";
import { type CompiledFilterSet, compileFilterSet } from "../pipeline.js";
import type { Services } from "../services/services.js";
import { changed } from "./changed.js";
import { onceOnly } from "./gathering.js";
import type { Asked } from "./seeing.js";
import { Weighing } from "./weighing.js";

/** A change, the filters with it, and what it would have done. */
export interface Measured {
  change: SuggestedChange;
  filters: CompiledFilterSet;
  weighing: Weighing;
}

const sieveWords = "words";
const sieveDomains = "domains";

/** Has the whole set with each change judge the comments that it may concern: what is counted is what it would have done. */
export class Measuring {
  readonly measured: readonly Measured[];
  /** finds what any of the words and domains is in, in one look */
  private readonly sieve: CompiledFilterSet;
  /** how each word was typed, and how often */
  private readonly typed = new Map<string, Map<string, number>>();

  constructor(set: FilterSet, changes: readonly SuggestedChange[]) {
    this.measured = changes.flatMap((change): Measured[] => {
      const other = changed(set, change);
      if (!other) return [];
      const once = onceOnly[change.kind === "domain" ? "domain" : "word"];
      return [{ change, filters: compileFilterSet(other, 0), weighing: new Weighing(once) }];
    });
    this.sieve = compileFilterSet(sieveOf(changes), 0);
  }

  /** @param subject that the filters let pass */
  async addPassed(subject: RecalledSubject, fate: Fate, services: Services): Promise<void> {
    const { findings } = await this.sieve.judge(subject);
    if (findings.length === 0) return;
    this.noteTyped(subject.comment.text, findings);
    for (const one of this.measured) {
      if (one.change.kind !== "word" && one.change.kind !== "domain") continue;
      const { verdict } = await one.filters.judge(subject, services);
      if (verdict === "hold" || verdict === "reject") one.weighing.add(subject, fate, verdict);
    }
  }

  /** @param asked why people are asked about it */
  async addAsked(
    subject: RecalledSubject,
    fate: Fate,
    { verdict: was, found }: Asked,
    services: Services,
  ): Promise<void> {
    for (const { change, filters, weighing } of this.measured) {
      if (!("filter" in change) || !found.has(change.filter)) continue;
      const { verdict } = await filters.judge(subject, services);
      if (verdict !== was) weighing.add(subject, fate, verdict);
    }
  }

  /** A word as people type it most, where that is the same word. */
  asTyped(word: string): string {
    const forms = [...(this.typed.get(word) ?? [])].toSorted(([, one], [, other]) => other - one);
    return forms.map(([form]) => form).find((form) => wordsOf(form, true).join(" ") === word) ?? word;
  }

  private noteTyped(text: string, findings: Verdict["findings"]): void {
    for (const { filter, rule, start, end } of findings) {
      if (filter !== sieveWords || start === null || end === null) continue;
      const form = text.slice(start, end).normalize("NFC").toLowerCase();
      const forms = this.typed.get(rule) ?? new Map<string, number>();
      this.typed.set(rule, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
}

function sieveOf(changes: readonly SuggestedChange[]): FilterSet {
  const words = changes.flatMap((one) => (one.kind === "word" ? [one.word] : []));
  const deny = changes.flatMap((one) => (one.kind === "domain" ? [one.domain] : []));
  return {
    filters: [
      { id: sieveWords, type: "words", words, except: [], fold: true },
      { id: sieveDomains, type: "links", allow: [], deny, shorteners: false },
    ],
    default: "publish",
  };
}
