import type { Features } from "./features.js";
import { slotCount } from "./occurrences.js";

/** Naive Bayes: how much of each feature there was in what people published and in what they rejected. */
export interface Counts {
  /** for each slot, the sum over published texts, then over rejected ones */
  shares: Float32Array;
  /** texts that were counted */
  published: number;
  rejected: number;
  /** lessons of a learner from before it counted: of these, only the regression knows */
  uncounted: number;
}

/** As if each feature had been seen so often before, as usual in what is rejected as in all: what was never seen says nothing. */
const usual = 1;
/** Among a text's hundreds of features, its few cues weigh as much as they do in the regression. */
const contextLength = 0.3;

export function noCounts(uncounted = 0): Counts {
  return { shares: new Float32Array(2 * slotCount), published: 0, rejected: 0, uncounted };
}

/**
 * How much of a text each of its features is, by where it stands: all of the text together have the length 1, or long texts and
 * repetitive ones would drown the others.
 */
function shareBy({ ends: [, text, context] }: Features): (at: number) => number {
  const inText = 1 / Math.sqrt(Math.max(1, text));
  const inContext = contextLength / Math.sqrt(Math.max(1, context - text));
  return (at) => (at < text ? inText : inContext);
}

/** Counts a text in, or with -1 out again. */
export function count(counts: Counts, features: Features, rejected: boolean, by: 1 | -1): void {
  const { shares } = counts;
  const shareAt = shareBy(features);
  for (let at = 0; at < features.ends[2]; at++) {
    const place = 2 * (features.slots[at] ?? 0) + (rejected ? 1 : 0);
    shares[place] = Math.max(0, (shares[place] ?? 0) + by * shareAt(at));
  }
  const kind = rejected ? "rejected" : "published";
  counts[kind] = Math.max(0, counts[kind] + by);
}

/**
 * The log odds of a rejection that each feature adds: both decisions count alike, however rare one is, and features of which little was
 * seen add little.
 * @see Rennie, Shih, Teevan & Karger, Tackling the poor assumptions of naive Bayes text classifiers, ICML 2003; Monroe, Colaresi & Quinn,
 * Fightin’ words, Political Analysis 16 (2008), for the prior
 */
export function oddsOfEach({ shares, published, rejected }: Counts, features: Features): Float32Array {
  const odds = new Float32Array(features.ends[2]);
  const shareAt = shareBy(features);
  const share = (rejected + 1) / (published + rejected + 2);
  const [ofRejected, ofPublished] = [usual * share, usual * (1 - share)];
  const unseen = Math.log(ofRejected / ofPublished);
  for (let at = 0; at < odds.length; at++) {
    const place = 2 * (features.slots[at] ?? 0);
    const seen = ((shares[place + 1] ?? 0) + ofRejected) / ((shares[place] ?? 0) + ofPublished);
    odds[at] = shareAt(at) * (Math.log(seen) - unseen);
  }
  return odds;
}

/** How many decisions it takes until the regression says as much as the counts. */
const even = 1000;

/**
 * What part of the log odds the regression says, 0…1; the counts say the rest. They are right sooner, it is right more often in the end.
 */
export function trustInRegression({ published, rejected, uncounted }: Counts): number {
  const counted = published + rejected;
  const all = counted + uncounted;
  return all === 0 ? 0 : 1 - ((counted / all) * even) / (even + all);
}
