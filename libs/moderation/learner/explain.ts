import { type Features, featuresOf } from "./features.js";
import { weigh } from "./frequencies.js";
import type { Learner, Remark } from "./learner.js";
import { type Ends, type Occurrences, type Place, read } from "./occurrences.js";
import { type Example, opinionSlot } from "./regression.js";
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

/** Something that weighs words. */
type Judge = Pick<Learner, "frequencies" | "regression">;

/** What each feature of a part adds, by its slot. */
function addedBy(
  { regression }: Judge,
  { slots, values }: Example,
  [from, to]: Stretch,
): Map<number, number> {
  const added = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const slot = slots[at] ?? 0;
    added.set(slot, (regression.weights[slot] ?? 0) * (values[at] ?? 0));
  }
  return added;
}

function timesOf(slots: Uint32Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const slot of slots) times.set(slot, (times.get(slot) ?? 0) + 1);
  return times;
}

/** For each place of the text, what its features add; what occurs in several places is divided among them. */
function weighPlaces(judge: Judge, occurrences: Occurrences, features: Features): Float64Array {
  const sums = new Float64Array(occurrences.places.length);
  const example = { slots: features.slots, values: weigh(judge.frequencies, features) };
  const parts = stretches(features.ends);
  for (const [part, [from, to]] of stretches(occurrences.ends).entries()) {
    const slots = occurrences.slots.subarray(from, to);
    const added = addedBy(judge, example, parts[part] ?? [0, 0]);
    const times = timesOf(slots);
    for (const [at, slot] of slots.entries()) {
      const owner = occurrences.owners[from + at] ?? 0;
      // what the context adds is of no place
      if (owner < sums.length)
        sums[owner] = (sums[owner] ?? 0) + (added.get(slot) ?? 0) / (times.get(slot) ?? 1);
    }
  }
  return sums;
}

/** What the starter thinks of each place, as far as this learner goes by it. */
function weighByStarter(
  { starter, regression }: Learner,
  occurrences: Occurrences,
  features: Features,
): Float64Array {
  if (!starter) return new Float64Array(occurrences.places.length);
  const { logit, told } = opinionOf(starter, features);
  const trust = logit === 0 ? 0 : ((regression.weights[opinionSlot] ?? 0) * told) / logit;
  return weighPlaces(starter, occurrences, features).map((weight) => trust * weight);
}

function reasonsIn(learner: Learner, occurrences: Occurrences): Reason[] {
  const features = featuresOf(occurrences);
  const own = weighPlaces(learner, occurrences, features);
  const begun = weighByStarter(learner, occurrences, features);
  return occurrences.places.map(({ start, end }, at) => {
    return { start, end, weight: learner.calibration.slope * ((own[at] ?? 0) + (begun[at] ?? 0)) };
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
