import { foldedText } from "../folding/fold.js";
import { resemblance, shingles } from "./shingles.js";

/** Texts that share a band are looked at: two texts of a resemblance s share one with 1 − (1 − s²)⁴, 98 % at 0.8 and 83 % at 0.6. */
const bands = 4;
const rowsInBand = 2;
/** Shorter texts resemble each other by chance. In folded characters. */
const shortest = 60;
/** From here on two texts are nearly the same, 0…1. */
const nearly = 0.5;

/**
 * Names of the buckets that a text lies in: texts that are nearly the same have one in common, as good as always. Whatever case,
 * accents, look-alikes and spaces they are disguised with. None for a short text.
 * @see Broder, On the resemblance of documents, 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4
 */
export function bandsOf(text: string): string[] {
  const folded = foldedText(text);
  if (folded.length < shortest) return [];
  const found = shingles(folded);
  return Array.from({ length: bands }, (_, band) => {
    const rows = Array.from({ length: rowsInBand }, (_, row) => least(found, band * rowsInBand + row));
    return `${band}:${rows.map((hash) => hash.toString(36)).join(".")}`;
  });
}

/** The least of some hashes after one of many shufflings of them. */
function least(hashes: ReadonlySet<number>, shuffling: number): number {
  const seed = Math.imul(shuffling + 1, 0x9e3779b1);
  let smallest = 0xffffffff;
  for (const hash of hashes) smallest = Math.min(smallest, mixed(hash ^ seed));
  return smallest;
}

/** The last step of MurmurHash3 (Austin Appleby, public domain): each bit of the hash depends on each of the value's. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How alike others are to a text, 0…1: 1 where they read the same, 0 where they are not even nearly so. */
export function alikeTo(text: string): (other: string) => number {
  const folded = foldedText(text);
  const own = shingles(folded);
  return (other) => {
    const read = foldedText(other);
    if (read === folded) return 1;
    if (Math.min(read.length, folded.length) < shortest) return 0;
    const share = resemblance(own, shingles(read), nearly);
    return share < nearly ? 0 : share;
  };
}
