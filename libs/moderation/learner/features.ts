import { type Ends, type Occurrences, slotCount } from "./occurrences.js";

/** The features of a comment, each once for each part. */
export interface Features {
  slots: Uint32Array;
  /** 1 + ln of how often each occurs */
  counts: Float32Array;
  ends: Ends;
}

/** All zero between comments: what was touched is cleared, which is cheaper than to make it anew. */
const tally = new Uint32Array(slotCount);
const dampened = Float32Array.from({ length: 64 }, (_, times) => 1 + Math.log(Math.max(1, times)));

/** Counts what occurs from one place to another, and adds it to what was found before. Returns where that ends. */
function count(
  slots: Uint32Array,
  [from, to]: readonly [number, number],
  found: Omit<Features, "ends">,
  begin: number,
): number {
  let end = begin;
  for (let at = from; at < to; at++) {
    const slot = slots[at] ?? 0;
    const before = tally[slot] ?? 0;
    if (before === 0) found.slots[end++] = slot;
    tally[slot] = before + 1;
  }
  for (let at = begin; at < end; at++) {
    const slot = found.slots[at] ?? 0;
    const times = tally[slot] ?? 0;
    found.counts[at] = dampened[times] ?? 1 + Math.log(times);
    tally[slot] = 0;
  }
  return end;
}

export function featuresOf({ slots, ends: [words, runs, context] }: Occurrences): Features {
  const found = { slots: new Uint32Array(context), counts: new Float32Array(context) };
  const wordsEnd = count(slots, [0, words], found, 0);
  const runsEnd = count(slots, [words, runs], found, wordsEnd);
  return { ...found, ends: [wordsEnd, runsEnd, count(slots, [runs, context], found, runsEnd)] };
}
