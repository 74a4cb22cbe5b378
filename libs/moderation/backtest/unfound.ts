import { type Filter, type FilterSet, mostUnfound, type UnfoundHere } from "#contract";
import type { Tally } from "./tally.js";

/** Of each filter that lists words or patterns, those that were found in no comment so far. */
export function unfoundIn({ filters }: FilterSet, { done, rules }: Tally): UnfoundHere[] {
  if (done === 0) return [];
  const found = new Map<string, Set<string>>();
  for (const { filter, rule } of rules) found.set(filter, (found.get(filter) ?? new Set()).add(rule));
  return filters.flatMap((filter) => {
    const listed = [...new Set(listedBy(filter))];
    const unfound = listed.filter((one) => !found.get(filter.id)?.has(one));
    if (unfound.length === 0) return [];
    return [
      { filter: filter.id, of: listed.length, count: unfound.length, first: unfound.slice(0, mostUnfound) },
    ];
  });
}

/** As findings name it. */
function listedBy(filter: Filter): string[] {
  if (filter.type === "words")
    return filter.words.map((listed) => (typeof listed === "string" ? listed : listed.word));
  return filter.type === "regex" ? filter.patterns.map(({ name }) => name) : [];
}
