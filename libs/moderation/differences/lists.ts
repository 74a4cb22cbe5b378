import { isDeepStrictEqual } from "node:util";
import type { ListDifference, ListEntry } from "#contract";

interface Listed {
  key: string;
  entry: ListEntry;
}

/** What a word is where it says nothing of itself. */
const plain = { match: "word", severity: 1 };

/** A word is another one where it is looked for in another way. */
function keyOf(entry: ListEntry): string {
  if (typeof entry === "string") return JSON.stringify([entry, plain.match]);
  const { name, word = name, match = plain.match } = entry;
  return JSON.stringify([word, match]);
}

function listed(entries: readonly ListEntry[]): Map<string, Listed> {
  return new Map(entries.map((entry) => [keyOf(entry), { key: keyOf(entry), entry }]));
}

function whole(entry: ListEntry): ListEntry {
  return typeof entry === "string" ? { word: entry, ...plain } : entry;
}

/** What a list has that the one before had not, and the other way round; null where they say the same. */
export function differenceOfLists(
  field: string,
  from: readonly ListEntry[],
  to: readonly ListEntry[],
): ListDifference | null {
  const [before, after] = [listed(from), listed(to)];
  const added = [...after.values()].flatMap(({ key, entry }) => (before.has(key) ? [] : [entry]));
  const removed = [...before.values()].flatMap(({ key, entry }) => (after.has(key) ? [] : [entry]));
  const changed = [...after.values()].flatMap(({ key, entry }) => {
    const was = before.get(key)?.entry;
    return was === undefined || isDeepStrictEqual(whole(was), whole(entry)) ? [] : [{ from: was, to: entry }];
  });
  return added.length + removed.length + changed.length === 0 ? null : { field, added, removed, changed };
}
