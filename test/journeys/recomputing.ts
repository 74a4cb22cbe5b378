import type { VerdictKind } from "#contract";

export type Fate = "published" | "rejected" | "undecided";
export const verdictKinds = ["publish", "flag", "hold", "reject"] as const;

/** A comment that a test wrote, and what has to be said of it by filters that it worked out itself. */
export interface Known {
  id: string;
  fate: Fate;
  was: VerdictKind;
  would: VerdictKind;
  decidedBy: string | null;
  /** what found something, each with its rules */
  found: ReadonlyMap<string, readonly string[]>;
  /** the rules that are true of it, the one that decides first */
  rules: readonly string[];
  /** whether something in it would be masked */
  isMasked: boolean;
  /** on which it was written, such as 2026-03-09 */
  day: string;
}

interface Share {
  part: number;
  of: number;
}

/** A share with the interval of Wilson at 95 %, to six digits. */
export function shareOf({ part, of }: Share) {
  if (of === 0) return { part, of, low: 0, high: 1 };
  const [p, z] = [part / of, 1.959963984540054];
  const middle = p + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const edge = (at: number) => rounded(Math.min(1, Math.max(0, at / (1 + z ** 2 / of))));
  return { part, of, low: edge(middle - reach), high: edge(middle + reach) };
}

export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const count = (all: readonly Known[], fate: Fate) => all.filter((one) => one.fate === fate).length;

function counted(all: readonly Known[]) {
  return {
    published: count(all, "published"),
    rejected: count(all, "rejected"),
    undecided: count(all, "undecided"),
  };
}

function rightIn(all: readonly Known[]) {
  const { published, rejected } = counted(all);
  return shareOf({ part: rejected, of: published + rejected });
}

const keeps = (verdict: VerdictKind) => verdict === "hold" || verdict === "reject";

/** What filters concluded, against what people decided. @param verdictOf which filters are meant */
export function sharesIn(all: readonly Known[], verdictOf: (one: Known) => VerdictKind) {
  const rejected = all.filter(({ fate }) => fate === "rejected");
  const recalled = rejected.filter((one) => keeps(verdictOf(one)));
  return {
    matrix: Object.fromEntries(
      verdictKinds.map((verdict) => [verdict, counted(all.filter((one) => verdictOf(one) === verdict))]),
    ),
    precision: rightIn(all.filter((one) => keeps(verdictOf(one)))),
    recall: shareOf({ part: recalled.length, of: rejected.length }),
    rejections: rightIn(all.filter((one) => verdictOf(one) === "reject")),
  };
}

/** Days from the first comment to the last, one after the other. */
function daysOf(all: readonly Known[]): string[] {
  const days = all.map(({ day }) => day).sort();
  const last = days.at(-1) ?? "";
  const named: string[] = [];
  for (let at = new Date(`${days[0] ?? ""}T12:00:00Z`); ; at = new Date(at.getTime() + 86_400_000)) {
    const day = at.toISOString().slice(0, 10);
    named.push(day);
    if (day >= last) return named;
  }
}

function stepsIn(all: readonly Known[]) {
  return daysOf(all).map((day) => {
    const within = all.filter((one) => one.day === day);
    const { precision, recall } = sharesIn(within, ({ would }) => would);
    return { from: day, to: day, ...counted(within), precision, recall };
  });
}

function overlapsIn(all: readonly Known[], names: readonly string[]) {
  return names
    .flatMap((one, at) => names.slice(at + 1).map((other) => [one, other].sort()))
    .map((filters) => ({
      filters,
      both: all.filter(({ found }) => filters.every((name) => found.has(name))).length,
    }))
    .filter(({ both }) => both > 0);
}

function movesIn(all: readonly Known[]) {
  return verdictKinds
    .flatMap((was) => verdictKinds.map((would) => ({ was, would })))
    .filter(({ was, would }) => was !== would)
    .map((move) => ({
      ...move,
      ...counted(all.filter(({ was, would }) => was === move.was && would === move.would)),
    }))
    .filter(({ published, rejected, undecided }) => published + rejected + undecided > 0);
}

function rulesIn(all: readonly Known[]) {
  const named = new Map(
    all.flatMap(({ found }) =>
      [...found].flatMap(([filter, rules]) =>
        rules.map((rule) => [`${filter} ${rule}`, { filter, rule }] as const),
      ),
    ),
  );
  return [...named.values()].map(({ filter, rule }) => {
    const hit = all.filter(({ found }) => found.get(filter)?.includes(rule));
    return { filter, rule, hits: hit.length, ...counted(hit), right: rightIn(hit) };
  });
}

/** What a filter or rule does with nobody having looked; nobody but "mails" masks anything. */
function doesIn(all: readonly Known[], filter: string) {
  const decided = all.filter(({ decidedBy }) => decidedBy === filter);
  const counts = {
    reject: decided.filter(({ would }) => would === "reject").length,
    publish: decided.filter(({ would }) => would === "publish" || would === "flag").length,
    hold: decided.filter(({ would }) => would === "hold").length,
    mask: filter === "mails" ? all.filter(({ isMasked }) => isMasked).length : 0,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Where a rule was true and another decided that was true, too, by which. */
function behindIn(all: readonly Known[], name: string, rules: readonly string[]) {
  return rules
    .filter((rule) => rule !== name)
    .map((rule) => ({
      rule,
      comments: all.filter((one) => one.rules[0] === rule && one.rules.includes(name)).length,
    }))
    .filter(({ comments }) => comments > 0);
}

/** All that a backtest has to tell of comments. @param names the ids of filters and rules in the set's order */
export function recomputed(all: readonly Known[], names: readonly string[], rules: readonly string[]) {
  return {
    ...sharesIn(all, ({ would }) => would),
    filters: names.map((filter) => {
      const hit = all.filter(({ found }) => found.has(filter));
      return {
        ...{ filter, hits: hit.length, ...counted(hit), right: rightIn(hit) },
        alone: hit.filter(({ found }) => found.size === 1).length,
        decides: all.filter(({ decidedBy }) => decidedBy === filter).length,
        does: doesIn(all, filter),
        ...(rules.includes(filter) && { behind: behindIn(all, filter, rules) }),
      };
    }),
    overlaps: overlapsIn(all, names),
    rules: rulesIn(all),
    changed: all.filter(({ was, would }) => was !== would).length,
    masked: all.filter(({ isMasked }) => isMasked).length,
    moves: movesIn(all),
    steps: stepsIn(all),
  };
}

/** Lists whose order says how frequent something is, in one that does not depend on it; numbers to six digits. */
export function comparable(value: unknown): unknown {
  if (typeof value === "number") return rounded(value);
  if (Array.isArray(value))
    return value.map(comparable).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, comparable(one)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
