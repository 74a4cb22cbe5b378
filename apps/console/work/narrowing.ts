/** What narrows the lists of a page beside the desk, and puts its tables in order: names that nothing else in an address has. */
const names = ["was", "would", "people", "sort", "words"] as const;

/** How what is opened is looked at, as the address says it: whoever is sent it sees the same. */
export type Narrowing = Partial<Record<(typeof names)[number], string>>;

/** What is said of it; what is empty says nothing. */
export function saidOfNarrowing(one: Narrowing): [name: string, value: string][] {
  return names.flatMap((name): [string, string][] => {
    const value = one[name];
    return value ? [[name, value]] : [];
  });
}

/** @param said the query part of an address, which may say more */
export function readNarrowing(said: URLSearchParams): Narrowing {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = said.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}
