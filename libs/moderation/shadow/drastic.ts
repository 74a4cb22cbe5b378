import { type DrasticKind, drasticKind, type VerdictKind } from "#contract";
import { evidenceOfExcess, type Pairs } from "./excess.js";

interface Test {
  /** what it does to a comment */
  does: (verdict: VerdictKind) => boolean;
  /** on so much larger a share of all comments it may do it than the live version, and nobody minds */
  allowed: number;
}

const keepsBack = (verdict: VerdictKind) => verdict === "hold" || verdict === "reject";

/** What is drastic: 2 comments in 100 more kept from readers, or let through to them, or 1 in 200 more rejected without a person. */
const tests: Record<DrasticKind, Test> = {
  keepsBack: { does: keepsBack, allowed: 0.02 },
  rejects: { does: (verdict) => verdict === "reject", allowed: 0.005 },
  letsThrough: { does: (verdict) => !keepsBack(verdict), allowed: 0.02 },
};

/** Each alarm is false in one of 1,000 runs at most, however long these are. */
const evidenceNeeded = 1000;
/** Before that many comments nothing is said. */
const fewest = 30;

/** What two filter sets did to the same comments, for each of the tests. */
export type Differences = Record<DrasticKind, Pairs>;

const nothing = (): Pairs => ({ judged: 0, more: 0, less: 0 });

export const noDifferences = (): Differences => ({
  keepsBack: nothing(),
  rejects: nothing(),
  letsThrough: nothing(),
});

/** One more comment. @param was what the live filters concluded of it @param would what the shadow did */
export function compared(known: Differences, was: VerdictKind, would: VerdictKind): Differences {
  const next = structuredClone(known);
  for (const kind of drasticKind.options) {
    const { does } = tests[kind];
    const pairs = next[kind];
    pairs.judged += 1;
    if (does(would) && !does(was)) pairs.more += 1;
    if (does(was) && !does(would)) pairs.less += 1;
  }
  return next;
}

/** What a shadow would do that is drastic, as far as the counts prove it. */
export function drasticIn(differences: Differences): DrasticKind[] {
  return drasticKind.options.filter((kind) => {
    const pairs = differences[kind];
    return pairs.judged >= fewest && evidenceOfExcess(pairs, tests[kind].allowed) >= evidenceNeeded;
  });
}
