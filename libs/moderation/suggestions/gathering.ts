import type { PastSubject } from "../backtest/replay.js";
import { type Seen, discoveries } from "./discoveries.js";
import { domainsIn, phrasesIn } from "./phrases.js";
import { fewestAuthors, fewestTexts, isWorthHolding } from "./worth.js";

/** So many texts that were rejected are read for what they have in common. */
const mostTexts = 3000;
/** So many of one kind are suggested at most. */
const mostOfKind = 20;

/** What may be in a comment: its words, or where it links to. */
export type Trait = (past: PastSubject) => Set<string>;

export const traits = {
  word: ({ comment: { text } }) => phrasesIn(text),
  domain: ({ comment }) => domainsIn(comment),
} satisfies Record<string, Trait>;

/** The same text again says nothing new of its words; of a domain it does, where somebody else has sent it. */
export const onceOnly = {
  word: ({ textKey }) => textKey,
  domain: ({ textKey, author }) => `${author.id} ${textKey}`,
} satisfies Record<keyof typeof traits, (past: PastSubject) => string>;

export type TraitKind = keyof typeof traits;

interface Candidate extends Seen {
  trait: string;
  /** the rejected texts that it is in, by their numbers */
  texts: readonly number[];
}

/** What comments that were rejected have in common, and those that were not have less. */
export class Gathering {
  /** who wrote each text */
  private readonly authors: string[] = [];
  private readonly seen = new Set<string>();
  private readonly inRejected = new Map<string, number[]>();
  private readonly inOthers = new Map<string, number>();
  private others = 0;

  constructor(private readonly kind: TraitKind) {}

  get rejected(): number {
    return this.authors.length;
  }

  addRejected(past: PastSubject): void {
    const once = onceOnly[this.kind](past);
    if (this.authors.length >= mostTexts || this.seen.has(once)) return;
    this.seen.add(once);
    const number = this.authors.push(past.author.id) - 1;
    for (const trait of traits[this.kind](past)) {
      const texts = this.inRejected.get(trait);
      if (texts) texts.push(number);
      else this.inRejected.set(trait, [number]);
    }
  }

  /** Forgets what is too rare to prove anything: of that, most texts are made. */
  settle(): void {
    for (const [trait, texts] of this.inRejected) {
      const authors = new Set(texts.map((text) => this.authors[text]));
      if (texts.length < fewestTexts || authors.size < fewestAuthors) this.inRejected.delete(trait);
      else this.inOthers.set(trait, 0);
    }
  }

  get isEmpty(): boolean {
    return this.inRejected.size === 0;
  }

  /** Comes after all that was rejected. */
  addOther(past: PastSubject): void {
    this.others += 1;
    for (const trait of traits[this.kind](past)) {
      const times = this.inOthers.get(trait);
      if (times !== undefined) this.inOthers.set(trait, times + 1);
    }
  }

  /** Those that tell, and each something that those before it have not told. */
  telling(): string[] {
    const candidates = [...this.inRejected].map(([trait, texts]): Candidate => {
      return { trait, texts, rejected: texts.length, others: this.inOthers.get(trait) ?? 0 };
    });
    const share = this.rejected / Math.max(1, this.rejected + this.others);
    const worth = discoveries(candidates, share).filter(({ rejected, others }) =>
      isWorthHolding({ count: rejected + others, wrong: others }),
    );
    return apart(worth.sort(byWorth)).map(({ trait }) => trait);
  }
}

function byWorth(one: Candidate, other: Candidate): number {
  return (
    other.rejected - one.rejected ||
    one.others - other.others ||
    wordsIn(one) - wordsIn(other) ||
    other.trait.length - one.trait.length ||
    (one.trait < other.trait ? -1 : 1)
  );
}

function wordsIn({ trait }: Candidate): number {
  return trait.split(" ").length;
}

/** Words come in company: each takes at least half of its texts from where no other has been. */
function apart(sorted: readonly Candidate[]): Candidate[] {
  const told = new Set<number>();
  const found: Candidate[] = [];
  for (const one of sorted) {
    const fresh = one.texts.filter((text) => !told.has(text));
    if (fresh.length * 2 < one.texts.length) continue;
    found.push(one);
    for (const text of fresh) told.add(text);
    if (found.length === mostOfKind) break;
  }
  return found;
}
