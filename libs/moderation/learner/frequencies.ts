import type { Features } from "./features.js";
import { slotCount } from "./occurrences.js";

/** In how many of the comments seen each feature occurs, whether anybody decided on them or not. */
export interface Frequencies {
  seen: number;
  texts: Float32Array;
}

/** Of words, of runs, of the context: a few cues of equal weight would drown hundreds of words. */
const lengths = [1, 1, 0.3] as const;
const logs = Float32Array.from({ length: 4096 }, (_, texts) => Math.log(1 + texts));

/** An array is slow to ask for what is beyond its end, or at no whole number: a starter has many such. */
function logOf(texts: number): number {
  const whole = texts | 0;
  return whole === texts && whole < logs.length ? (logs[whole] ?? 0) : Math.log(1 + texts);
}

export function noFrequencies(): Frequencies {
  return { seen: 0, texts: new Float32Array(slotCount) };
}

export function see(frequencies: Frequencies, { slots, ends }: Features): void {
  frequencies.seen++;
  for (let at = 0; at < ends[2]; at++) {
    const slot = slots[at] ?? 0;
    frequencies.texts[slot] = (frequencies.texts[slot] ?? 0) + 1;
  }
}

function setLength(values: Float32Array, from: number, to: number, length: number): void {
  let squares = 0;
  for (let at = from; at < to; at++) squares += (values[at] ?? 0) ** 2;
  const factor = squares > 0 ? length / Math.sqrt(squares) : 0;
  for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) * factor;
}

/**
 * How much each feature counts: the more often it occurs in the text and the rarer it is elsewhere, the more; each part has the same
 * length whatever the text's is.
 * @see Spärck Jones, A statistical interpretation of term specificity, Journal of Documentation 28 (1972)
 */
export function weigh({ seen, texts }: Frequencies, { slots, counts, ends }: Features): Float32Array {
  const values = new Float32Array(ends[2]);
  const all = Math.log(1 + seen) + 1;
  for (let at = 0; at < values.length; at++) {
    values[at] = (counts[at] ?? 0) * (all - logOf(texts[slots[at] ?? 0] ?? 0));
  }
  let from = 0;
  for (const [part, to] of ends.entries()) {
    setLength(values, from, to, lengths[part] ?? 1);
    from = to;
  }
  return values;
}
