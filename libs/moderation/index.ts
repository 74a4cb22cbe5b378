export { textKey } from "./folding/fold.js";
export { likeness } from "./folding/likeness.js";
export { compileFilterSet, type CompiledFilterSet, type CompileOptions, noAnswer } from "./pipeline.js";
export type { History, Needs, Stage, Standing, Subject } from "./subject.js";
export { alikeTo, bandsOf } from "./similarity/bands.js";
export { severityOf, turnOf } from "./urgency.js";
export { statusAfter } from "./verdict.js";
export { checkFilterSet } from "./check-filter-set.js";
export { defaultFilters } from "./default-filters.js";
