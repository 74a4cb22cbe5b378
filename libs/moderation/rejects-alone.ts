import { type Filter, type FilterSet, needsSecret } from "#contract";

/** Whether filters may reject a comment without a person having looked: a filter or rule does, the default does, or a service may say so. */
export function rejectsAlone({ filters, rules = [], default: otherwise }: FilterSet): boolean {
  return (
    otherwise === "reject" ||
    [...filters, ...rules].some(({ then }) => then === "reject") ||
    filters.some(mayRejectAlone)
  );
}

/** What a service says stands for its filter's `then`, unless it holds at most. */
function mayRejectAlone(filter: Filter): boolean {
  return filter.type in needsSecret && !(filter.type === "policy" && !filter.alone);
}
