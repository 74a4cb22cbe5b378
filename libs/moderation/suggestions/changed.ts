import { filter as filterSchema, type Filter, type FilterSet, type SuggestedChange } from "#contract";
import { wordsOf } from "../filters/word-list.js";

type Change<Kind extends SuggestedChange["kind"]> = Extract<SuggestedChange, { kind: Kind }>;

/** Lists of their own: one sees what came from where, and moves it where it belongs. */
const lists = { word: "suggested-words", domain: "suggested-domains" } as const;

/** A set with one change; null where it has that already, or no longer has what would be changed. */
export function changed(set: FilterSet, change: SuggestedChange): FilterSet | null {
  switch (change.kind) {
    case "word":
      return withWord(set, change);
    case "domain":
      return withDomain(set, change);
    case "filter":
      return without(set, change);
    case "category":
      return withoutCategory(set, change);
    case "threshold":
      return withThreshold(set, change);
  }
}

function withWord(set: FilterSet, { word }: Change<"word">): FilterSet | null {
  const pieces = wordsOf(word, true);
  const entry = pieces.length > 1 ? { word, match: "phrase" as const, severity: 1 } : word;
  const list = set.filters.find((one) => one.type === "words" && isOwn(one, lists.word));
  if (list?.type !== "words") {
    const made = { type: "words", words: [entry], except: [], fold: true, then: "hold" } as const;
    return withFilter(set, { id: freeId(set, lists.word), ...made, words: [entry], except: [] });
  }
  const isThere = list.words.some(
    (one) => wordsOf(typeof one === "string" ? one : one.word, true).join(" ") === pieces.join(" "),
  );
  return isThere ? null : replaced(set, { ...list, words: [...list.words, entry] });
}

function withDomain(set: FilterSet, { domain }: Change<"domain">): FilterSet | null {
  const list = set.filters.find((one) => one.type === "links" && isOwn(one, lists.domain));
  if (list?.type !== "links") {
    const id = freeId(set, lists.domain);
    return withFilter(set, {
      ...{ id, type: "links", allow: [], deny: [domain], shorteners: false, then: "hold" },
    });
  }
  return list.deny.includes(domain) ? null : replaced(set, { ...list, deny: [...list.deny, domain] });
}

/** A filter that decides nothing goes on finding: rules may ask for it, and what it finds is told. */
function without(set: FilterSet, { filter: id }: Change<"filter">): FilterSet | null {
  const found = set.filters.find((one) => one.id === id);
  if (found) {
    const { then, ...finding } = found;
    return then === undefined ? null : replaced(set, finding);
  }
  const rules = set.rules?.filter((rule) => rule.id !== id);
  return rules?.length === set.rules?.length ? null : { ...set, rules };
}

function withoutCategory(set: FilterSet, { filter: id, category }: Change<"category">): FilterSet | null {
  const found = set.filters.find((one) => one.id === id);
  if (found?.type !== "moderation" || found.except?.includes(category)) return null;
  return replaced(set, { ...found, except: [...(found.except ?? []), category] });
}

function withThreshold(
  set: FilterSet,
  { filter: id, field, from, to }: Change<"threshold">,
): FilterSet | null {
  const found = set.filters.find((one) => one.id === id);
  if (!found || numberIn(found, field) !== from) return null;
  const other = withNumber(found, field, to);
  return other && replaced(set, other);
}

/** A number of a filter by its name; null where it has none. */
export function numberIn(filter: Filter, field: string): number | null {
  const value: unknown = Object.entries(filter).find(([name]) => name === field)?.[1];
  return typeof value === "number" ? value : null;
}

/** A filter with another number; null where it may not have that. */
export function withNumber(filter: Filter, field: string, value: number): Filter | null {
  const { data } = filterSchema.safeParse({ ...filter, [field]: value });
  return data ?? null;
}

function isOwn({ id, then }: Filter, wanted: string): boolean {
  return then === "hold" && (id === wanted || id.startsWith(`${wanted}-`));
}

function withFilter(set: FilterSet, added: Filter): FilterSet {
  return { ...set, filters: [...set.filters, added] };
}

function replaced(set: FilterSet, other: Filter): FilterSet {
  return { ...set, filters: set.filters.map((one) => (one.id === other.id ? other : one)) };
}

function freeId({ filters, rules = [] }: FilterSet, wanted: string): string {
  const taken = new Set([...filters, ...rules].map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id)) return id;
  }
}
