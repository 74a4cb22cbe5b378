import type { FilterSet, InputError } from "#contract";
import { wordWarnings } from "./faults/word-warnings.js";

/** More would tell nobody more. */
const most = 100;

/** What is in order in a filter set, and may yet do what nobody meant. Each has its place, as a path with dots. */
export function filterSetWarnings({ filters }: FilterSet): InputError[] {
  return filters
    .flatMap((filter, index) =>
      filter.type === "words"
        ? wordWarnings(filter).map((warning) => ({ ...warning, path: `filters.${index}.${warning.path}` }))
        : [],
    )
    .slice(0, most);
}
