import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits for a fact.
 * @param fact gives something truthy once it is so
 * @param name what one waits for, to say when it never comes
 * @param patience ms
 */
export async function until<Fact>(
  fact: () => Promise<Fact> | Fact,
  name: string,
  patience = 25_000,
): Promise<NonNullable<Fact>> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await fact();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${name}`);
    await pause(10);
  }
}
