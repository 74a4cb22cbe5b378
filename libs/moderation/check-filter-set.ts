import { z } from "zod";
import {
  type Filter,
  filter,
  filterSet,
  type FilterSet,
  type InputError,
  rule,
  type Rule,
  usedTwice,
} from "#contract";
import { faultsOf } from "./faults/faults.js";
import { reasonFaults } from "./faults/reason-faults.js";
import { ruleFaults } from "./faults/rule-faults.js";
import { shapeFault, shapeMessage } from "./faults/shape-faults.js";

type Issue = z.core.$ZodIssue;

/** In a union, the fault of the form that was meant says more than that none of them fits. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.discriminator !== undefined) return [issue];
  const meant = issue.errors.find((form) =>
    form.every(({ path, code }) => path.length > 0 || code !== "invalid_type"),
  );
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function errorOf(issue: Issue): InputError {
  const filterFault = shapeFault(issue);
  return {
    ...{ path: issue.path.map(String).join("."), message: shapeMessage(issue) },
    ...(filterFault && { filterFault }),
  };
}

/** By `$schema`, editors find what a set may say. */
function withoutSchema(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("$schema" in input)) return input;
  const { $schema: _, ...set } = input;
  return set;
}

/** So many faults are told at once. */
const mostFaults = 500;

/** What of a set is in shape, each at its place; null for what is not. */
interface Readable {
  filters: readonly (Filter | null)[];
  rules: readonly (Rule | null)[];
  /** the ids that rules may name; null where that can't be said */
  ids: ReadonlySet<string> | null;
  /** ids that others have before them */
  twice: readonly InputError[];
}

/** The lists of a set, whatever is in them; null where there is none. */
const lists = z.object({
  filters: z.array(z.unknown()).nullable().catch(null).default([]),
  rules: z.array(z.unknown()).catch([]).default([]),
});
const named = z.object({ id: z.string().optional().catch(undefined) }).catch({});

/** Of a set that is in shape, all of it is. */
function whole({ filters, rules = [] }: FilterSet): Readable {
  return { filters, rules, ids: new Set(filters.map(({ id }) => id)), twice: [] };
}

/** A filter without an id may be the one that a rule names. */
function partsOf(input: unknown): Readable {
  const { filters, rules } = lists.safeParse(input).data ?? { filters: null, rules: [] };
  const names = {
    filters: (filters ?? []).map((one) => named.parse(one)),
    rules: rules.map((one) => named.parse(one)),
  };
  const ids = names.filters.map(({ id }) => id).filter((id) => id !== undefined);
  return {
    filters: (filters ?? []).map((one) => filter.safeParse(one).data ?? null),
    rules: rules.map((one) => rule.safeParse(one).data ?? null),
    ids: filters?.length === ids.length ? new Set(ids) : null,
    twice: usedTwice(names).map(({ path, id }) => ({
      ...{ path: path.join("."), message: `is used twice: "${id}"` },
      filterFault: { name: "used-twice", value: id },
    })),
  };
}

function within(list: "filters" | "rules", index: number, faults: readonly InputError[]): InputError[] {
  return faults.map(({ path, ...fault }) => ({
    ...fault,
    path: [list, index, path].filter((part) => part !== "").join("."),
  }));
}

/** What is wrong with what is in shape, whatever is wrong with the rest. */
function deeperFaults({ filters, rules, ids, twice }: Readable, { reasons }: Known): InputError[] {
  const ofFilter = (one: Filter) => [...faultsOf(one), ...(reasons ? reasonFaults(one, reasons) : [])];
  return [
    ...twice,
    ...filters.flatMap((one, index) => (one ? within("filters", index, ofFilter(one)) : [])),
    ...rules.flatMap((one, index) => (one ? within("rules", index, ruleFaults(one, ids)) : [])),
  ];
}

/** What a set may name besides itself. */
export interface Known {
  /** the ids of the site's reasons that can be chosen; without them, none is looked for */
  reasons?: readonly string[];
}

/** Checks a filter set whole, and tells all that is wrong at once. Each fault has its place, as a path with dots, and says what would be right. */
export function checkFilterSet(
  input: unknown,
  known: Known = {},
): { set: FilterSet } | { errors: InputError[] } {
  const asked = withoutSchema(input);
  const read = filterSet.safeParse(asked, { reportInput: true });
  const ofShape = read.success ? [] : read.error.issues.flatMap(innermost).map(errorOf);
  const told = new Set(ofShape.map(({ path, message }) => `${path} ${message}`));
  const deeper = deeperFaults(read.success ? whole(read.data) : partsOf(asked), known);
  const errors = [...ofShape, ...deeper.filter(({ path, message }) => !told.has(`${path} ${message}`))];
  if (read.success && errors.length === 0) return { set: read.data };
  return { errors: errors.slice(0, mostFaults) };
}
