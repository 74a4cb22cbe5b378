import { LRUCache } from "lru-cache";

const length = 5;
/** So many shingles are remembered, of a text after the other: of many copies, each is compared with the same ones. */
const mostRemembered = 1_000_000;

/** The runs of five characters of a folded text, each as a hash, in their order. */
export function shingleHashes(folded: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, folded.length - length + 1));
  for (let start = 0; start < hashes.length; start++) {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let at = start; at < start + length; at++)
      hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
    hashes[start] = hash;
  }
  return hashes;
}

/** A text's shingles: each hash once, from the least on. */
export type Shingles = Int32Array;

const known = new LRUCache<string, Shingles>({
  maxSize: mostRemembered,
  sizeCalculation: ({ length }) => length + 1,
});

/** The shingles of a folded text, after Broder, On the resemblance of documents, 1997. */
export function shingles(folded: string): Shingles {
  let found = known.get(folded);
  if (!found) {
    found = eachOnce(shingleHashes(folded).sort());
    known.set(folded, found);
  }
  return found;
}

function eachOnce(sorted: Int32Array): Int32Array {
  let count = 0;
  for (const hash of sorted) if (count === 0 || hash !== sorted[count - 1]) sorted[count++] = hash;
  return sorted.slice(0, count);
}

/**
 * Resemblance of two texts: the share of their shingles that both have, 0…1.
 * @param least below which the answer may be anything less than it
 */
export function resemblance(one: Shingles, other: Shingles, least: number): number {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  // they cannot have more in common than the smaller one has
  if (few.length === 0 || few.length < least * many.length) return 0;
  // a share s of all is s ∕ (1 + s) of both together; a little less, since that is rounded
  const needed = (least / (1 + least)) * (few.length + many.length) - 1;
  const common = inCommon(few, many, few.length - needed);
  return common / (one.length + other.length - common);
}

/** @param most so many of the first ones may be missing: beyond, it makes no difference any more */
function inCommon(one: Shingles, other: Shingles, most: number): number {
  let common = 0;
  let there = 0;
  for (let here = 0; here < one.length && here - common <= most; here++) {
    const hash = one[here] ?? 0;
    while (there < other.length && (other[there] ?? 0) < hash) there++;
    if (there < other.length && other[there] === hash) common++;
  }
  return common;
}
