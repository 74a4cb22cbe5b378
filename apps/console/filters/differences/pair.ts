import type { NamedFilterSet } from "../named.js";

/** Two sets that are compared. */
export interface Pair {
  from: NamedFilterSet;
  to: NamedFilterSet;
}

/** « differences.3.draft », as the address says it. */
export function saidPair(from: NamedFilterSet, to: NamedFilterSet): string {
  return `differences.${from}.${to}`;
}

/** @param active what is compared where nothing else is said */
export function readPair(said: string | null, active: number): Pair {
  const [, from = "", to = ""] = (said ?? "").split(".");
  return { from: nameIn(from) ?? active, to: nameIn(to) ?? "draft" };
}

function nameIn(said: string): NamedFilterSet | null {
  if (said === "draft") return "draft";
  return /^\d+$/.test(said) ? Number(said) : null;
}
