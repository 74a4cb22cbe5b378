import type { Marks } from "./word-marks.js";

/** So many bits a mark: one in so many marks that are not in it passes nevertheless. */
const bitsOfMark = 64;

/** Holds back, at the cost of one bit, most of what is not among some marks, and nothing that is. @see Bloom, CACM 13 (1970) */
export class Sieve {
  private readonly bits: Uint32Array;
  private readonly last: number;

  constructor(marks: readonly number[]) {
    const size = 2 ** Math.ceil(Math.log2(bitsOfMark * Math.max(1, marks.length)));
    this.bits = new Uint32Array(size / 32);
    this.last = size - 1;
    for (const mark of marks) {
      const bit = mark & this.last;
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Whether any mark of a word passes. @param word its place among those that are marked */
  passesAny({ all, each }: Marks, word: number): boolean {
    for (let at = word * each; at < (word + 1) * each; at++) {
      const bit = (all[at] ?? 0) & this.last;
      if ((((this.bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) return true;
    }
    return false;
  }
}
