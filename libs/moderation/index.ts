export { textKey } from "./folding/fold.js";
export { likeness } from "./folding/likeness.js";
export { compileFilterSet, type CompiledFilterSet, type CompileOptions, noAnswer } from "./pipeline.js";
export { NoAnswer, nobody, type Question, type Reply, type Services, Unasked } from "./services/services.js";
export { remarkOf } from "./learner/remark-of.js";
export { Judging } from "./learner/judging.js";
export {
  type History,
  mostHistory,
  mostInBand,
  noHistory,
  type Judged,
  type Needs,
  type Span,
  type Stage,
  type Standing,
  type Subject,
} from "./subject.js";
export { alikeTo } from "./similarity/alike-to.js";
export { looksAlike, type Sketch, sketchOf } from "./similarity/sketch.js";
export {
  Counting,
  emptyMatrix,
  emptyTally,
  resultOf,
  rulesIn,
  type Seen,
  sharesOf,
  type Tally,
  talliedTogether,
} from "./backtest/tally.js";
export { type Acting, actsOf, brakeRule, isSame } from "./brake/acts-of.js";
export { braked, type BrakeOn } from "./brake/braked.js";
export { untried } from "./brake/untried.js";
export { type Outcome, type Watch, watchedOn } from "./brake/watched-on.js";
export { isFarMore, onCourse } from "./brake/course.js";
export { mostWrong } from "./learner/bound.js";
export { compared, type Differences, drasticIn, noDifferences } from "./shadow/drastic.js";
export { type Fate, type Fates, none as noFates } from "./backtest/fates.js";
export { dayIn } from "./backtest/day-in.js";
export { unfoundIn } from "./backtest/unfound.js";
export { type PastSubject, Replay, secondsBefore } from "./backtest/replay.js";
export { changed } from "./suggestions/changed.js";
export type { Decided } from "./suggestions/decided.js";
export {
  findSuggestions,
  type FoundSuggestions,
  type Suggested,
  timesRead,
} from "./suggestions/find-suggestions.js";
export { nextNight } from "./suggestions/next-night.js";
export { akismetCall, akismetForm, formType } from "./services/akismet.js";
export { masksIn } from "./masks-in.js";
export { languageAmong, spokenIn, toldApart } from "./spoken.js";
export { severityOf, turnOf } from "./urgency.js";
export { rejectsAlone } from "./rejects-alone.js";
export { toldAuthor } from "./told.js";
export { statusAfter } from "./verdict.js";
export { judgeWithRules } from "./judge-with-rules.js";
export { isUnaided } from "./unaided.js";
export { differences } from "./differences/differences.js";
export { checkFilterSet, type Known } from "./check-filter-set.js";
export { filterSetWarnings } from "./filter-set-warnings.js";
export { starterFilters } from "./starter/starter-filters.js";
