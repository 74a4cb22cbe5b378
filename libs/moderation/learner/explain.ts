import { featuresOf } from "./features.js";
import { weigh } from "./frequencies.js";
import type { Learner, Remark } from "./learner.js";
import { type Ends, type Occurrences, type Place, read } from "./occurrences.js";
import type { Example } from "./regression.js";

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
function addedBy(learner: Learner, { slots, values }: Example, [from, to]: Stretch): Map<number, number> {
  const added = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const slot = slots[at] ?? 0;
    const weight = learner.regression.weights[slot] ?? 0;
    added.set(slot, learner.calibration.slope * weight * (values[at] ?? 0));
  }
  return added;
}

function timesOf(slots: Uint32Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const slot of slots) times.set(slot, (times.get(slot) ?? 0) + 1);
  return times;
}

/** For each place of the text, what its features add; what occurs in several places is divided among them. */
function weighPlaces(learner: Learner, occurrences: Occurrences): Reason[] {
  const features = featuresOf(occurrences);
  const sums = occurrences.places.map(({ start, end }) => ({ start, end, weight: 0 }));
  const example = { slots: features.slots, values: weigh(learner.frequencies, features) };
  const parts = stretches(features.ends);
  for (const [part, [from, to]] of stretches(occurrences.ends).entries()) {
    const slots = occurrences.slots.subarray(from, to);
    const added = addedBy(learner, example, parts[part] ?? [0, 0]);
    const times = timesOf(slots);
    for (const [at, slot] of slots.entries()) {
      const place = sums[occurrences.owners[from + at] ?? -1];
      if (place) place.weight += (added.get(slot) ?? 0) / (times.get(slot) ?? 1);
    }
  }
  return sums;
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
  return merged(weighPlaces(learner, read(text, context)))
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
