import { attempt, instead } from "./stored.js";

/** Keys of what is kept that begin so. */
export function keysOf(prefix: string): string[] {
  const stored = attempt(() => Object.keys(localStorage)) ?? [];
  return [...new Set([...stored, ...instead.keys()])].filter((key) => key.startsWith(prefix));
}
