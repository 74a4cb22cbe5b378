/**
 * The steps of MurmurHash3 (32 bits, Austin Appleby, public domain), one UTF-16 unit or number at a time, so that a hash goes on
 * where that of a shorter run has ended.
 */
export function mix(hash: number, unit: number): number {
  let block = Math.imul(unit, 0xcc9e2d51);
  block = (block << 15) | (block >>> 17);
  const mixed = hash ^ Math.imul(block, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Every bit of the hash weighs on every other: 0…2^32 − 1. */
export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export function mixText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}
