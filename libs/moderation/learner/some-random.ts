import { finish, mix } from "./hash.js";

/** Numbers that look drawn at random, 0…1, the same for the same seed. */
export function someRandom(seed: number): () => number {
  let count = 0;
  return () => finish(mix(mix(seed, ++count), 1)) / 2 ** 32;
}
