import { filter, filterSet, type FilterSet, type InputError } from "#contract";
import type { z } from "zod";
import { faultsOf } from "./faults/faults.js";
import { ruleFaults } from "./faults/rule-faults.js";

type Issue = z.core.$ZodIssue;

const kinds = filter.options.map(({ shape }) => shape.type.value);

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `of type ${typeof value}`;
}

const plainWords: ReadonlyMap<string, string> = new Map([
  ["array", "a list"],
  ["object", "an object"],
  ["int", "a whole number"],
]);

function wantedOf(expected: string): string {
  return plainWords.get(expected) ?? `a ${expected}`;
}

function wrongType({ expected, input }: Extract<Issue, { code: "invalid_type" }>): string {
  const wanted = wantedOf(expected);
  return input === undefined
    ? `is missing: it must be ${wanted}`
    : `must be ${wanted}; it is ${kindOf(input)}`;
}

function wrongChoice({
  path,
  discriminator,
  errors,
  input,
}: Extract<Issue, { code: "invalid_union" }>): string {
  if (discriminator !== undefined) return `must be one of ${kinds.join(", ")}`;
  if (path.at(-2) === "words")
    return 'must be a word, or an object such as {"word": "…", "match": "stem", "severity": 2}';
  const wanted = errors
    .flat()
    .flatMap((one) => (one.code === "invalid_type" ? [wantedOf(one.expected)] : []));
  return `must be ${wanted.join(" or ")}; it is ${kindOf(input)}`;
}

/** What is wrong, and what would be right, where zod's own sentence says only the first. */
function messageOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue);
    case "invalid_union":
      return wrongChoice(issue);
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `has members that are not known here: ${issue.keys.join(", ")}; take them out or mend their names`;
    case "too_small":
      return issue.origin === "number" ? `must be ${String(issue.minimum)} or more` : issue.message;
    case "too_big":
      return issue.origin === "number" ? `must be ${String(issue.maximum)} or less` : issue.message;
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return issue.message;
  }
}

/** In a union, the fault of the form that was meant says more than that none of them fits. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.discriminator !== undefined) return [issue];
  const meant = issue.errors.find((form) =>
    form.every(({ path, code }) => path.length > 0 || code !== "invalid_type"),
  );
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function errorOf(issue: Issue): InputError {
  return { path: issue.path.map(String).join("."), message: messageOf(issue) };
}

/** By `$schema`, editors find what a set may say. */
function withoutSchema(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("$schema" in input)) return input;
  const { $schema: _, ...set } = input;
  return set;
}

/** Checks a filter set whole. Each fault has its place, as a path with dots, and says what would be right. */
export function checkFilterSet(input: unknown): { set: FilterSet } | { errors: InputError[] } {
  const read = filterSet.safeParse(withoutSchema(input), { reportInput: true });
  if (!read.success) return { errors: read.error.issues.flatMap(innermost).map(errorOf) };
  const found = read.data.filters.flatMap((filter, index) =>
    faultsOf(filter).map(({ path, message }) => ({
      path: path === "" ? `filters.${index}` : `filters.${index}.${path}`,
      message,
    })),
  );
  const errors = [...found, ...ruleFaults(read.data)];
  return errors.length > 0 ? { errors } : { set: read.data };
}
