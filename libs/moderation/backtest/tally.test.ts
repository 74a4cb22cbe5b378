import fc from "fast-check";
import { backtestResult, filterSet, type Finding, type Verdict, verdictKind } from "#contract";
import type { Fate } from "./fates.js";
import { Counting, emptyTally, resultOf, talliedTogether } from "./tally.js";

const ids = ["words", "links", "flood"] as const;
const rules = ["first", "second", "third"] as const;
const everything = [...ids, ...rules];
const set = filterSet.parse({
  filters: [
    { id: "words", type: "words", words: ["crétin"] },
    { id: "links", type: "links", max: 1 },
    { id: "flood", type: "flood", max: 5, seconds: 60 },
  ],
  rules: rules.map((id) => ({ id, when: "true", then: "hold" })),
});

function found(filter: string, rule: string): Finding {
  return { filter, rule, start: null, end: null, score: 1, message: { fr: "", en: "" } };
}

interface Case {
  verdict: Verdict["verdict"];
  was: Verdict["verdict"] | null;
  fate: Fate;
  day: string;
  findings: Finding[];
  decidedBy: string | null;
  /** that are true of it */
  rules: string[];
}

const cases: fc.Arbitrary<Case[]> = fc.array(
  fc
    .record({
      verdict: fc.constantFrom(...verdictKind.options),
      was: fc.option(fc.constantFrom(...verdictKind.options)),
      fate: fc.constantFrom<Fate>("published", "rejected", "undecided"),
      day: fc.constantFrom("2026-02-28", "2026-03-01", "2026-03-04"),
      findings: fc.array(
        fc.tuple(fc.constantFrom(...ids), fc.constantFrom("a", "b")).map(([id, rule]) => found(id, rule)),
      ),
      decidedBy: fc.option(fc.constantFrom(...ids)),
      rules: fc.subarray([...rules]),
    })
    // the rule that decides is a finding, those behind it are none
    .map(({ findings, rules: [first, ...behind], ...one }) => ({
      ...one,
      findings: first === undefined ? findings : [...findings, found(first, first)],
      rules: first === undefined ? [] : [first, ...behind],
    })),
);

function count(all: readonly Case[], tally = emptyTally(set)) {
  const counting = new Counting(tally);
  for (const { verdict, findings, decidedBy, rules: them, fate, was, day } of all)
    counting.add({ verdict, decidedBy, findings, rules: them }, { fate, was, day });
  return counting.tally;
}

const has = ({ findings, rules: them }: Case, filter: string) =>
  them.includes(filter) || findings.some((one) => one.filter === filter);

test("all that is told of a backtest is what counting by hand gives", () => {
  fc.assert(
    fc.property(cases, (all) => {
      const told = backtestResult.parse(resultOf(count(all)));
      const n = (fits: (one: Case) => boolean) => all.filter(fits).length;
      const keeps = ({ verdict }: Case) => verdict === "hold" || verdict === "reject";
      const decided = ({ fate }: Case) => fate !== "undecided";
      const refused = ({ fate }: Case) => fate === "rejected";
      expect(told.changed).toBe(n(({ was, verdict }) => was !== null && was !== verdict));
      expect(told.precision).toMatchObject({
        part: n((one) => keeps(one) && refused(one)),
        of: n((one) => keeps(one) && decided(one)),
      });
      expect(told.recall).toMatchObject({ part: n((one) => keeps(one) && refused(one)), of: n(refused) });
      expect(told.rejections).toMatchObject({
        part: n((one) => one.verdict === "reject" && refused(one)),
        of: n((one) => one.verdict === "reject" && decided(one)),
      });
      for (const verdict of verdictKind.options)
        for (const fate of ["published", "rejected", "undecided"] as const)
          expect(told.matrix[verdict][fate]).toBe(n((one) => one.verdict === verdict && one.fate === fate));
      for (const { filter, hits, alone, decides, right } of told.filters) {
        expect(hits).toBe(n((one) => has(one, filter)));
        expect(alone).toBe(
          n((one) => has(one, filter) && everything.every((id) => id === filter || !has(one, id))),
        );
        expect(decides).toBe(n(({ decidedBy }) => decidedBy === filter));
        expect(right).toMatchObject({
          part: n((one) => has(one, filter) && refused(one)),
          of: n((one) => has(one, filter) && decided(one)),
        });
      }
      for (const { filter, rule, hits } of told.rules)
        expect(hits).toBe(
          n(
            ({ findings, rules: them }) =>
              them.includes(filter) || findings.some((one) => one.filter === filter && one.rule === rule),
          ),
        );
      for (const { filter, hits, behind } of told.filters.slice(ids.length)) {
        const before = rules.map((rule) => ({
          rule,
          comments: n((one) => rule !== filter && one.rules[0] === rule && has(one, filter)),
        }));
        expect(new Map(behind?.map(({ rule, comments }) => [rule, comments]))).toEqual(
          new Map(
            before.filter(({ comments }) => comments > 0).map(({ rule, comments }) => [rule, comments]),
          ),
        );
        expect(hits - (behind ?? []).reduce((sum, { comments }) => sum + comments, 0)).toBe(
          n((one) => one.rules[0] === filter),
        );
      }
      for (const { was, would, ...fates } of told.moves)
        for (const fate of ["published", "rejected", "undecided"] as const)
          expect(fates[fate]).toBe(n((one) => one.was === was && one.verdict === would && one.fate === fate));
      expect(told.moves.reduce((sum, one) => sum + one.published + one.rejected + one.undecided, 0)).toBe(
        told.changed,
      );
      for (const { from, to, precision, recall } of told.steps) {
        const then = ({ day }: Case) => day >= from && day <= to;
        expect(precision).toMatchObject({
          part: n((one) => then(one) && keeps(one) && refused(one)),
          of: n((one) => then(one) && keeps(one) && decided(one)),
        });
        expect(recall.of).toBe(n((one) => then(one) && refused(one)));
      }
      const both = (one: string, other: string) => n((each) => has(each, one) && has(each, other));
      for (const { filters, both: told_ } of told.overlaps) expect(told_).toBe(both(...filters));
      const pairs = everything.flatMap((one, at) =>
        everything.slice(at + 1).map((other) => both(one, other)),
      );
      expect(told.overlaps.reduce((sum, one) => sum + one.both, 0)).toBe(
        pairs.reduce((sum, one) => sum + one, 0),
      );
    }),
  );
});

test("laid aside and carried on with, the counts are the same", () => {
  fc.assert(
    fc.property(cases, cases, (first, then) => {
      const aside: unknown = JSON.parse(JSON.stringify(count(first)));
      expect(aside).toEqual(count(first));
      expect(resultOf(count(then, count(first))).filters).toEqual(
        resultOf(count([...first, ...then])).filters,
      );
      expect(resultOf(count(then, count(first))).matrix).toEqual(resultOf(count([...first, ...then])).matrix);
    }),
  );
});

test("counted in groups, and then together, the counts are the same", () => {
  fc.assert(
    fc.property(fc.array(cases, { maxLength: 4 }), (groups) => {
      const together = talliedTogether(
        set,
        groups.map((group) => count(group)),
      );
      expect(resultOf(together)).toEqual(resultOf(count(groups.flat())));
    }),
  );
});

test("what was not counted in one group is not known of all", () => {
  const before = emptyTally(set);
  for (const filter of before.filters) delete filter.does;
  const { filters } = talliedTogether(set, [emptyTally(set), before]);
  expect(filters.map(({ does }) => does)).toEqual([undefined, undefined, undefined]);
});

test("what people decide later is counted as if they had decided before", () => {
  const later = fc.array(fc.constantFrom<Fate>("published", "rejected", "undecided"), { maxLength: 20 });
  fc.assert(
    fc.property(cases, later, (all, fates) => {
      const counting = new Counting(count(all));
      const moved = all.map((one, at) => ({ ...one, fate: fates[at] ?? one.fate }));
      for (const [at, one] of all.entries()) counting.move(one, one, moved[at]?.fate ?? one.fate);
      expect(counting.tally).toEqual(count(moved));
    }),
  );
});

test("a filter that finds nothing is told of", () => {
  expect(resultOf(emptyTally(set)).filters.map(({ filter, hits }) => [filter, hits])).toEqual([
    ["words", 0],
    ["links", 0],
    ["flood", 0],
    ["first", 0],
    ["second", 0],
    ["third", 0],
  ]);
});

test("what was laid aside before rules that stand behind were counted goes on without them", () => {
  const aside = emptyTally(set);
  for (const one of aside.filters) delete one.behind;
  const counting = new Counting(aside);
  const seen = {
    verdict: "hold",
    decidedBy: "first",
    findings: [found("first", "first")],
    rules: [...rules],
  } as const;
  counting.add(seen, { fate: "undecided", was: null });
  const told = resultOf(counting.tally).filters.slice(ids.length);
  expect(told.map(({ hits, behind }) => [hits, behind])).toEqual([
    [1, undefined],
    [0, undefined],
    [0, undefined],
  ]);
});
