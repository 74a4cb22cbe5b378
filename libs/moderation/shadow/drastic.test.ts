import fc from "fast-check";
import { type DrasticKind, drasticKind, type VerdictKind, verdictKind } from "#contract";
import { someRandom } from "../learner/some-random.js";
import { compared, drasticIn, noDifferences } from "./drastic.js";
import { evidenceOfExcess } from "./excess.js";

type Pair = readonly [was: VerdictKind, would: VerdictKind];

/** When each alarm is first raised, in comments; null where it never is. */
function alarmsOf(pairs: readonly Pair[], kind: DrasticKind): number | null {
  let differences = noDifferences();
  for (const [at, [was, would]] of pairs.entries()) {
    differences = compared(differences, was, would);
    if (drasticIn(differences).includes(kind)) return at + 1;
  }
  return null;
}

test("whoever bets on what is not so gains nothing on average, whatever is allowed", () => {
  const share = fc.double({ min: 0, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(share, share, (allowed, less) => {
      // at the border of what is allowed: as much more than less as may be
      const more = less + allowed;
      const expected =
        more * evidenceOfExcess({ judged: 1, more: 1, less: 0 }, allowed) +
        less * evidenceOfExcess({ judged: 1, more: 0, less: 1 }, allowed) +
        (1 - more - less) * evidenceOfExcess({ judged: 1, more: 0, less: 0 }, allowed);
      expect(expected).toBeCloseTo(1, 10);
    }),
  );
});

test("no order of comments matters to an alarm", () => {
  const verdict = fc.constantFrom(...verdictKind.options);
  fc.assert(
    fc.property(fc.array(fc.tuple(verdict, verdict), { maxLength: 60 }), (pairs) => {
      const count = (all: readonly Pair[]) =>
        all.reduce((known, [was, would]) => compared(known, was, would), noDifferences());
      expect(count(pairs.toReversed())).toEqual(count(pairs));
      for (const kind of drasticKind.options) expect(count(pairs)[kind].judged).toBe(pairs.length);
    }),
  );
});

test("a version that keeps back as much more as nobody minds raises an alarm in fewer than one of 100 long runs", () => {
  const random = someRandom(20_261_129);
  let alarms = 0;
  for (let run = 0; run < 200; run++) {
    const pairs = Array.from({ length: 2000 }, (): Pair => {
      const chance = random();
      return chance < 0.02 ? ["publish", "hold"] : chance < 0.03 ? ["hold", "hold"] : ["publish", "publish"];
    });
    if (alarmsOf(pairs, "keepsBack") !== null) alarms++;
  }
  expect(alarms).toBeLessThanOrEqual(2);
});

test.each<[what: string, kind: DrasticKind, pair: Pair, one: number, within: number]>([
  ["holds all", "keepsBack", ["publish", "hold"], 1, 30],
  ["holds one in five", "keepsBack", ["publish", "hold"], 5, 150],
  ["rejects one in ten", "rejects", ["publish", "reject"], 10, 200],
  ["lets out one in ten", "letsThrough", ["hold", "publish"], 10, 300],
])("a version that %s is noticed soon", (_, kind, pair, one, within) => {
  const pairs = Array.from({ length: 400 }, (_, at): Pair => (at % one === 0 ? pair : [pair[0], pair[0]]));
  expect(alarmsOf(pairs, kind)).toBeLessThanOrEqual(within);
  for (const other of drasticKind.options)
    if (other !== kind && !(kind === "rejects" && other === "keepsBack"))
      expect(alarmsOf(pairs, other)).toBeNull();
});
