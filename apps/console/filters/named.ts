import type { TryFilters } from "#contract";

/** A set as requests name it: the draft, or a version by its number. */
export type NamedFilterSet = NonNullable<TryFilters["filters"]>;
