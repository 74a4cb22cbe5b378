import { brakeEffect, verdictKind } from "#contract";
import type {
  BacktestMatrix,
  BacktestMove,
  BacktestResult,
  BrakeEffect,
  FilterHits,
  FilterSet,
  Finding,
  RuleHits,
  Verdict,
  VerdictKind,
} from "#contract";
import { measuredShare } from "#discussion";
import { actsOf } from "../brake/acts-of.js";
import { addFates, type Fate, type Fates, hitsOf, none } from "./fates.js";
import { type DayTally, stepsOf } from "./steps.js";

interface FilterTally extends Fates {
  filter: string;
  alone: number;
  decides: number;
  /** of a rule: how often another before it was true, too; absent in what was laid aside before this was counted */
  behind?: Behind[];
  /** what it does with nobody having looked; absent in what was laid aside before this was counted */
  does?: Partial<Record<BrakeEffect, number>>;
  /** absent as long as its service was asked */
  unasked?: number;
}
interface Behind {
  rule: string;
  comments: number;
}
interface RuleTally extends Fates {
  filter: string;
  rule: string;
}
interface Overlap {
  filters: [string, string];
  both: number;
}

/** What is counted while comments are judged again. Plain data: it can be laid aside and carried on with. */
export interface Tally {
  done: number;
  changed: number;
  matrix: BacktestMatrix;
  filters: FilterTally[];
  rules: RuleTally[];
  overlaps: Overlap[];
  /** absent in what was laid aside before these were counted, as are the days */
  moves?: BacktestMove[];
  days?: DayTally[];
  masked?: number;
}

/** What is known of a comment that was judged again. */
export interface Judged {
  fate: Fate;
  /** what the filters of its time had concluded of it; null where they had not */
  was: VerdictKind | null;
  /** on which it was written, such as 2026-03-09; null: it is not counted by days */
  day?: string | null;
}

/** What of a verdict is counted. */
export interface Seen extends Pick<Verdict, "verdict" | "decidedBy" | "unasked"> {
  findings: readonly FoundBy[];
  /** the rules that are true of it, the one that decides first */
  rules?: readonly string[];
}

/** By what something was found, and whether it is to be masked. */
export type FoundBy = Pick<Finding, "filter" | "rule" | "masked">;

/** So many rules are told of. */
const mostRules = 500;

/** Counts verdicts on comments of the past, on from where it was laid aside. */
export class Counting {
  private readonly filters: Map<string, FilterTally>;
  private readonly rules: Map<string, RuleTally>;
  private readonly overlaps: Map<string, Overlap>;
  private readonly moves: Map<string, BacktestMove>;
  private readonly days: Map<string, DayTally>;
  private readonly matrix: BacktestMatrix;
  private done: number;
  private changed: number;
  private masked: number;

  constructor(known: Tally) {
    this.filters = new Map(structuredClone(known.filters).map((one) => [one.filter, one]));
    this.rules = new Map(known.rules.map((one) => [keyOf(one.filter, one.rule), { ...one }]));
    this.overlaps = new Map(known.overlaps.map((one) => [keyOf(...one.filters), { ...one }]));
    this.moves = new Map((known.moves ?? []).map((one) => [keyOf(one.was, one.would), { ...one }]));
    this.days = new Map((known.days ?? []).map((one) => [one.day, structuredClone(one)]));
    this.matrix = structuredClone(known.matrix);
    ({ done: this.done, changed: this.changed, masked: this.masked = 0 } = known);
  }

  add(seen: Seen, judged: Judged): void {
    const { verdict, findings, decidedBy, unasked = [], rules = [] } = seen;
    const { fate, was } = judged;
    this.done += 1;
    for (const fates of this.fatesOf(seen, judged)) fates[fate] += 1;
    if (was !== null && was !== verdict) this.changed += 1;
    for (const filter of unasked) this.leaveOut(filter);
    if (decidedBy !== null) this.filterOf(decidedBy).decides += 1;
    for (const { on, effect } of actsOf(seen)) if (on !== null) this.does(on, effect);
    if (findings.length === 0) return;
    if (findings.some(({ masked }) => masked)) this.masked += 1;
    this.stand(rules);
    const found = filtersIn(this.foundIn(seen));
    if (found.length === 1) for (const filter of found) this.filterOf(filter).alone += 1;
    for (const pair of pairsOf(found)) this.overlapOf(pair).both += 1;
  }

  /** Counts as of another fate what was counted before: a person has decided on it since, or has taken that back. */
  move(seen: Seen, judged: Judged, fate: Fate): void {
    for (const fates of this.fatesOf(seen, judged)) {
      fates[judged.fate] -= 1;
      fates[fate] += 1;
    }
  }

  /** All in which the fate of a comment is counted. */
  private fatesOf(seen: Seen, { was, day = null }: Judged): Fates[] {
    const { verdict } = seen;
    const found = this.foundIn(seen);
    return [
      this.matrix[verdict],
      ...(was === null || was === verdict ? [] : [this.moveOf(was, verdict)]),
      ...(day === null ? [] : [this.dayOf(day)[keepsBack(verdict) ? "kept" : "passed"]]),
      ...filtersIn(found).map((filter) => this.filterOf(filter)),
      ...rulesIn(found).map(({ filter, rule }) => this.ruleOf(filter, rule)),
    ];
  }

  /** Takes in what was counted of other comments. */
  addAll({ done, changed, masked = 0, matrix, ...lists }: Tally): void {
    this.done += done;
    this.changed += changed;
    this.masked += masked;
    for (const verdict of verdictKind.options) addFates(this.matrix[verdict], matrix[verdict]);
    for (const one of lists.filters) this.addFilter(one);
    for (const one of lists.rules) addFates(this.ruleOf(one.filter, one.rule), one);
    for (const { filters, both } of lists.overlaps) this.overlapOf(filters).both += both;
    for (const one of lists.moves ?? []) addFates(this.moveOf(one.was, one.would), one);
    for (const { day, kept, passed } of lists.days ?? []) {
      addFates(this.dayOf(day).kept, kept);
      addFates(this.dayOf(day).passed, passed);
    }
  }

  private addFilter({ alone, decides, behind, does, unasked, ...one }: FilterTally): void {
    const here = this.filterOf(one.filter);
    addFates(here, one);
    here.alone += alone;
    here.decides += decides;
    if (unasked !== undefined) here.unasked = (here.unasked ?? 0) + unasked;
    // of what was laid aside before they were counted, nobody knows them any more
    if (!behind) delete here.behind;
    for (const each of behind ?? []) this.standBehind(one.filter, each);
    if (!does) delete here.does;
    for (const effect of brakeEffect.options) {
      const times = does?.[effect] ?? 0;
      if (times > 0) this.does(one.filter, effect, times);
    }
  }

  get tally(): Tally {
    return structuredClone({
      ...{ done: this.done, changed: this.changed, masked: this.masked, matrix: this.matrix },
      filters: [...this.filters.values()],
      rules: [...this.rules.values()],
      overlaps: [...this.overlaps.values()],
      moves: [...this.moves.values()],
      days: [...this.days.values()],
    });
  }

  private filterOf(filter: string): FilterTally {
    return entry(this.filters, filter, () => ({ filter, ...none(), alone: 0, decides: 0, does: {} }));
  }

  /** What found something, with the rules that are true and stand behind the one that decides. */
  private foundIn({ findings, rules: [, ...behind] = [] }: Seen): readonly FoundBy[] {
    if (behind.length === 0) return findings;
    const counted = behind.filter((rule) => this.filters.get(rule)?.behind);
    return [...findings, ...counted.map((rule) => ({ filter: rule, rule }))];
  }

  private stand([first, ...others]: readonly string[]): void {
    if (first === undefined) return;
    for (const rule of others) this.standBehind(rule, { rule: first, comments: 1 });
  }

  private standBehind(rule: string, { rule: first, comments }: Behind): void {
    const behind = this.filters.get(rule)?.behind;
    const known = behind?.find((one) => one.rule === first);
    if (known) known.comments += comments;
    else behind?.push({ rule: first, comments });
  }

  private does(filter: string, effect: BrakeEffect, times = 1): void {
    const { does } = this.filterOf(filter);
    if (does) does[effect] = (does[effect] ?? 0) + times;
  }

  private leaveOut(filter: string): void {
    const tally = this.filterOf(filter);
    tally.unasked = (tally.unasked ?? 0) + 1;
  }

  private ruleOf(filter: string, rule: string): RuleTally {
    return entry(this.rules, keyOf(filter, rule), () => ({ filter, rule, ...none() }));
  }

  private moveOf(was: VerdictKind, would: VerdictKind): BacktestMove {
    return entry(this.moves, keyOf(was, would), () => ({ was, would, ...none() }));
  }

  private dayOf(day: string): DayTally {
    return entry(this.days, day, () => ({ day, kept: none(), passed: none() }));
  }

  private overlapOf(filters: [string, string]): Overlap {
    return entry(this.overlaps, keyOf(...filters), () => ({ filters, both: 0 }));
  }
}

/** What was counted of several groups of comments that one set has judged. */
export function talliedTogether(set: FilterSet, tallies: readonly Tally[]): Tally {
  const counting = new Counting(emptyTally(set));
  for (const tally of tallies) counting.addAll(tally);
  return counting.tally;
}

/** What the counts say, with the interval of each share. */
export function resultOf(tally: Tally): BacktestResult {
  const { matrix, changed, filters, rules, overlaps, moves = [], days = [], masked = 0 } = tally;
  return {
    ...sharesOf(matrix),
    filters: filters.map((one): FilterHits => ({
      ...{ ...one, hits: hitsOf(one), right: right(one) },
      ...(one.behind && { behind: one.behind.toSorted((a, b) => b.comments - a.comments) }),
    })),
    overlaps: overlaps.toSorted((one, other) => other.both - one.both),
    rules: rules
      .map((one): RuleHits => ({ ...one, hits: hitsOf(one), right: right(one) }))
      .sort((one, other) => other.hits - one.hits)
      .slice(0, mostRules),
    changed,
    masked,
    moves: moves.toSorted((one, other) => hitsOf(other) - hitsOf(one)),
    steps: stepsOf(days),
  };
}

/** How right filters are, by what they concluded and what people decided. */
export function sharesOf(
  matrix: BacktestMatrix,
): Pick<BacktestResult, "matrix" | "precision" | "recall" | "rejections"> {
  const { publish, flag, hold, reject } = matrix;
  const kept = { published: hold.published + reject.published, rejected: hold.rejected + reject.rejected };
  const rejected = kept.rejected + publish.rejected + flag.rejected;
  return {
    matrix,
    precision: right(kept),
    recall: measuredShare({ part: kept.rejected, of: rejected }),
    rejections: right(reject),
  };
}

/** What filters concluded before they have concluded anything. */
export function emptyMatrix(): BacktestMatrix {
  return { publish: none(), flag: none(), hold: none(), reject: none() };
}

/** What is counted before anything is. Filters and rules that find nothing are told of, too. */
export function emptyTally(set: FilterSet): Tally {
  const nothing = ({ id }: { id: string }) => ({
    ...{ filter: id, ...none() },
    ...{ alone: 0, decides: 0, does: {} },
  });
  const filters = [
    ...set.filters.map(nothing),
    ...(set.rules ?? []).map((rule) => ({ ...nothing(rule), behind: [] })),
  ];
  const matrix = emptyMatrix();
  return { done: 0, changed: 0, matrix, filters, rules: [], overlaps: [], moves: [], days: [] };
}

/** Whether readers would not see it, or not before a person has. */
function keepsBack(verdict: VerdictKind): boolean {
  return verdict === "hold" || verdict === "reject";
}

function filtersIn(findings: Seen["findings"]): string[] {
  return [...new Set(findings.map(({ filter }) => filter))].sort();
}

/** What of a filter found something, each once. */
export function rulesIn(findings: Seen["findings"]): FoundBy[] {
  const found = findings.map(({ filter, rule, masked }) => ({ filter, rule, ...(masked && { masked }) }));
  return [...new Map(found.map((one) => [keyOf(one.filter, one.rule), one])).values()];
}

function pairsOf(found: readonly string[]): [string, string][] {
  return found.flatMap((one, index) => found.slice(index + 1).map((other): [string, string] => [one, other]));
}

/** Neither filters nor rules have line breaks in their names. */
function keyOf(one: string, other: string): string {
  return `${one}\n${other}`;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const right = ({ published, rejected }: Pick<Fates, "published" | "rejected">) =>
  measuredShare({ part: rejected, of: published + rejected });
