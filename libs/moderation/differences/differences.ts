import { isDeepStrictEqual } from "node:util";
import type { FilterDifference, FilterDifferences, FilterSet, ListDifference, ListEntry } from "#contract";
import { differenceOfLists } from "./lists.js";

/** A filter or rule, of whatever kind. */
interface Part {
  readonly id: string;
  /** of a filter */
  readonly type?: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Field = FilterDifference["fields"][number];

/** Sets of options, which are no lists to edit. */
const options = new Set(["days", "kinds"]);

function isEntry(value: unknown): value is ListEntry {
  return typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function isList(value: unknown): value is ListEntry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function fieldsOf({ id: _, ...fields }: Part): Fields {
  return fields;
}

function named({ id, type }: Part): Pick<FilterDifference, "id" | "type"> {
  return { id, type: type ?? null };
}

function namesIn(from: Fields, to: Fields): string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])];
}

function compare(from: Fields, to: Fields): Pick<FilterDifference, "fields" | "lists"> {
  const [fields, lists]: [Field[], ListDifference[]] = [[], []];
  for (const field of namesIn(from, to)) {
    const [was = null, is = null] = [from[field], to[field]];
    const asLists = !options.has(field) && [was, is].every((one) => one === null || isList(one));
    if (asLists && (isList(was) || isList(is))) {
      const list = differenceOfLists(field, isList(was) ? was : [], isList(is) ? is : []);
      if (list) lists.push(list);
    } else if (!isDeepStrictEqual(was, is)) fields.push({ field, from: was, to: is });
  }
  return { fields, lists };
}

function differencesOf(from: readonly Part[], to: readonly Part[]): FilterDifference[] {
  const [before, after] = [from, to].map((parts) => new Map(parts.map((part) => [part.id, part])));
  const kept = to.flatMap((part): FilterDifference[] => {
    const was = before?.get(part.id);
    const { fields, lists } = compare(was ? fieldsOf(was) : {}, fieldsOf(part));
    if (!was) return [{ ...named(part), change: "added", fields, lists }];
    return fields.length + lists.length > 0 ? [{ ...named(part), change: "changed", fields, lists }] : [];
  });
  const removed = from.flatMap((part): FilterDifference[] =>
    after?.has(part.id) ? [] : [{ ...named(part), change: "removed", ...compare(fieldsOf(part), {}) }],
  );
  return [...kept, ...removed];
}

/** Whether those that are in both come in another order. */
function isReordered(from: readonly Part[], to: readonly Part[]): boolean {
  const [before, after] = [new Set(from.map(({ id }) => id)), new Set(to.map(({ id }) => id))];
  const [was, is] = [
    from.filter(({ id }) => after.has(id)).map(({ id }) => id),
    to.filter(({ id }) => before.has(id)).map(({ id }) => id),
  ];
  return !isDeepStrictEqual(was, is);
}

/** What one filter set has otherwise than another: by filter and rule, and in lists by entry. */
export function differences(from: FilterSet, to: FilterSet): Omit<FilterDifferences, "from" | "to"> {
  const [rulesBefore, rulesAfter] = [from.rules ?? [], to.rules ?? []];
  return {
    filters: differencesOf(from.filters, to.filters),
    rules: differencesOf(rulesBefore, rulesAfter),
    reordered: [
      ...(isReordered(from.filters, to.filters) ? ["filters" as const] : []),
      ...(isReordered(rulesBefore, rulesAfter) ? ["rules" as const] : []),
    ],
    default: from.default === to.default ? null : { from: from.default, to: to.default },
  };
}
