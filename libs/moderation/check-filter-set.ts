import { filterSet, type FilterSet, type InputError } from "#contract";
import type { z } from "zod";
import { faultsOf } from "./faults/faults.js";
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

/** Checks a filter set whole. Each fault has its place, as a path with dots, and says what would be right. */
export function checkFilterSet(input: unknown): { set: FilterSet } | { errors: InputError[] } {
  const read = filterSet.safeParse(withoutSchema(input), { reportInput: true });
  if (!read.success) return { errors: read.error.issues.flatMap(innermost).map(errorOf) };
  const found = read.data.filters.flatMap((filter, index) =>
    faultsOf(filter).map(({ path, ...fault }) => ({
      ...fault,
      path: path === "" ? `filters.${index}` : `filters.${index}.${path}`,
    })),
  );
  const errors = [...found, ...ruleFaults(read.data)];
  return errors.length > 0 ? { errors } : { set: read.data };
}
