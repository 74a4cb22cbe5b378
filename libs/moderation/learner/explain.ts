import { type Features, featuresOf } from "./features.js";
import { weigh } from "./frequencies.js";
import type { Learner, Remark } from "./learner.js";
import { addedByEach } from "./logits.js";
import { type Ends, type Occurrences, type Place, read } from "./occurrences.js";
import { opinionSlot } from "./regression.js";
import { opinionOf } from "./starter.js";

/** A word or sign as typed, and how much it adds to the log odds of a rejection; below 0, of being published. */
export interface Reason extends Place {
  weight: number;
}

/** A part of a list of features. */
type Stretch = readonly [from: number, to: number];

function stretches([words, runs, context]: Ends): Stretch[] {
  return [
    [0, words],
    [words, runs],
    [runs, context],
  ];
}

/** What each feature of a part adds, by its slot. */
function addedIn([from, to]: Stretch, { slots }: Features, added: Float32Array): ReadonlyMap<number, number> {
  const bySlot = new Map<number, number>();
  for (let at = from; at < to; at++) bySlot.set(slots[at] ?? 0, added[at] ?? 0);
  return bySlot;
}

function timesOf(slots: Uint32Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const slot of slots) times.set(slot, (times.get(slot) ?? 0) + 1);
  return times;
}

/** For each place of the text, what its features add; what occurs in several places is divided among them. */
function byPlace(occurrences: Occurrences, features: Features, added: Float32Array): Float64Array {
  const sums = new Float64Array(occurrences.places.length);
  const parts = stretches(features.ends);
  for (const [part, [from, to]] of stretches(occurrences.ends).entries()) {
    const slots = occurrences.slots.subarray(from, to);
    const bySlot = addedIn(parts[part] ?? [0, 0], features, added);
    const times = timesOf(slots);
    for (const [at, slot] of slots.entries()) {
      const owner = occurrences.owners[from + at] ?? 0;
      // what the context adds is of no place
      if (owner < sums.length)
        sums[owner] = (sums[owner] ?? 0) + (bySlot.get(slot) ?? 0) / (times.get(slot) ?? 1);
    }
  }
  return sums;
}

/** What each feature adds to the starter's opinion, as far as this learner goes by it. */
function addedByStarter({ starter, regression: { weights } }: Learner, features: Features): Float32Array {
  const added = new Float32Array(features.ends[2]);
  if (!starter) return added;
  const { logit, told } = opinionOf(starter, features);
  const trust = logit === 0 ? 0 : ((weights[opinionSlot] ?? 0) * told) / logit;
  const values = weigh(starter.frequencies, features);
  return added.map(
    (_, at) => trust * (starter.regression.weights[features.slots[at] ?? 0] ?? 0) * (values[at] ?? 0),
  );
}

function reasonsIn(learner: Learner, occurrences: Occurrences): Reason[] {
  const features = featuresOf(occurrences);
  const begun = addedByStarter(learner, features);
  const own = addedByEach(learner, features, weigh(learner.frequencies, features));
  const weights = byPlace(
    occurrences,
    features,
    own.map((one, at) => one + (begun[at] ?? 0)),
  );
  return occurrences.places.map(({ start, end }, at) => {
    return { start, end, weight: learner.calibration.slope * (weights[at] ?? 0) };
  });
}

/** Readings of one stretch, and the pieces that a disguised word was typed in, are one place. */
function merged(places: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && place.end <= last.end) last.weight += place.weight;
    else found.push({ ...place });
  }
  return found;
}

/** The words that weighed most in a comment's score, for it or against it, the heaviest first. */
export function explain(learner: Learner, { text, context }: Remark, most: number): Reason[] {
  return merged(reasonsIn(learner, read(text, context)))
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
