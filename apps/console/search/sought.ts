import { signal } from "@preact/signals";
import type { SavedView, SoughtComments } from "#contract";

/** What is looked for, as an address says it. */
export type Sought = Partial<Record<keyof SoughtComments, string | undefined>>;

const names = [
  "q",
  "status",
  "author",
  "story",
  "wave",
  "section",
  "filter",
  "lang",
  "from",
  "to",
  "minScore",
  "queue",
  "newerThan",
  "olderThan",
  "decidedBy",
  "decidedWithin",
] as const satisfies readonly (keyof SoughtComments)[];

/** What is looked for now. */
export const sought = signal<Sought>({});
/** Whether the words that are looked for are to be written. */
export const asking = signal(false);

/** What is said of it, in the same order however it was said; what is empty says nothing. */
export function saidOf(one: Sought): [name: keyof SoughtComments, value: string][] {
  return names.flatMap((name) => {
    const value = one[name]?.trim();
    return value ? [[name, value]] : [];
  });
}

/** @param said the query part of an address, which may say more */
export function readSought(said: URLSearchParams): Sought {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = said.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

export function queryOf(one: Sought): string {
  return new URLSearchParams(saidOf(one)).toString();
}

export function isSame(one: Sought, other: Sought): boolean {
  return queryOf(one) === queryOf(other);
}

/** A search that was kept, as an address says it. */
export function ofView({ search }: SavedView): Sought {
  return ofSearch(search);
}

export function ofSearch(search: SoughtComments): Sought {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
}
