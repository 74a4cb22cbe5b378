import fc from "fast-check";
import { sanctionKind } from "#contract";
import { barring, type Restraint, watching } from "./restraints.js";

const now = new Date("2026-11-24T08:00:00Z");
const place = { story: "le-pont", section: "Ville" };
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

const restraint: fc.Arbitrary<Restraint> = fc.record({
  kind: fc.constantFrom(...sanctionKind.options),
  until: fc.constantFrom(null, hours(-1), hours(0), hours(1), hours(2)),
  scope: fc.constantFrom(
    null,
    { story: "le-pont" },
    { story: "la-gare" },
    { section: "Ville" },
    { section: "Sport" },
  ),
});

function some(kind: Restraint["kind"], more: Partial<Restraint> = {}): Restraint {
  return { kind, until: null, scope: null, ...more };
}

test.each<[string, Restraint, boolean]>([
  ["a ban without an end", some("ban"), true],
  ["a suspension that lasts", some("suspend", { until: hours(1) }), true],
  ["one that has just ended", some("suspend", { until: now }), false],
  ["one on this story", some("ban", { scope: { story: "le-pont" } }), true],
  ["one on another", some("ban", { scope: { story: "la-gare" } }), false],
  ["one in this section", some("ban", { scope: { section: "Ville" } }), true],
  ["one in another", some("ban", { scope: { section: "Sport" } }), false],
  ["a warning", some("warn"), false],
  ["premoderation", some("premoderate"), false],
  ["a shadow", some("shadow"), false],
])("%s bars, or not", (_, one, bars) => {
  expect(barring([one], place, now)).toBe(bars ? one : undefined);
});

test("what bars bars whatever there is beside it, and the one that lasts longest is named", () => {
  fc.assert(
    fc.property(fc.array(restraint), (restraints) => {
      const bars = restraints.flatMap((one) => barring([one], place, now) ?? []);
      const named = barring(restraints, place, now);
      expect(named === undefined).toBe(bars.length === 0);
      const end = ({ until }: Restraint) => until?.getTime() ?? Infinity;
      if (named) expect(end(named)).toBe(Math.max(...bars.map(end)));
    }),
  );
});

test("a shadow goes before premoderation, each only where it counts", () => {
  fc.assert(
    fc.property(fc.array(restraint), (restraints) => {
      const watches = new Set(restraints.map((one) => watching([one], place, now)));
      const first = (["shadow", "premoderate"] as const).find((kind) => watches.has(kind));
      expect(watching(restraints, place, now)).toBe(first ?? null);
    }),
  );
});
