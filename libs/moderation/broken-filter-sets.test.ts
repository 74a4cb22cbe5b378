import fc from "fast-check";
import { z } from "zod";
import { checkFilterSet } from "./check-filter-set.js";

/** One filter of each kind, and a rule. */
const whole = {
  filters: [
    {
      id: "words",
      type: "words",
      words: ["zut", { word: "flût", match: "stem", severity: 2 }],
      except: ["zutique"],
    },
    { id: "patterns", type: "regex", patterns: [{ name: "iban", pattern: "FR\\d{2}" }], about: "insult" },
    { id: "links", type: "links", allow: ["journal.example"], deny: ["spam.example"], max: 3 },
    { id: "repeats", type: "repeats", similarity: 0.9, window: 60 },
    { id: "flood", type: "flood", max: 3, seconds: 60, then: "hold" },
    { id: "shouting", type: "shouting", share: 0.7 },
    { id: "length", type: "length", min: 2, max: 300 },
    { id: "characters", type: "characters", scripts: ["Latin"], run: 9 },
    { id: "personal", type: "personal", kinds: ["mail"] },
    { id: "language", type: "language", allow: ["fr"] },
    { id: "author", type: "author", fewerPublished: 3 },
  ],
  rules: [
    {
      id: "night",
      when: "author.published < 3 && found('links')",
      then: "hold",
      reason: { fr: "La nuit.", en: "At night." },
      schedule: { days: ["sat"], from: "22:00" },
      sections: ["Sport"],
    },
  ],
  default: "publish",
};

const json = z.json();
type Json = z.infer<typeof json>;

function pathsIn(value: Json, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

/** The same with another value at a path. */
function replaced(value: Json, [first, ...rest]: readonly string[], by: Json): Json {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === first ? replaced(inner, rest, by) : inner));
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [first]: replaced(value[first] ?? null, rest, by) };
}

const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    -1,
    0.5,
    1e9,
    "",
    "x",
    "(a+",
    "1 / 0",
    "found(",
    [],
    {},
    [[]],
    [null],
    "\ud800",
  ),
  fc.jsonValue({ maxDepth: 3 }).map((value) => json.parse(JSON.parse(JSON.stringify(value)))),
);

test("the set is in order before anything is broken", () => {
  expect(checkFilterSet(whole)).toHaveProperty("set");
});

test("whatever is broken in a set, it is in order all the same, or each fault says where and what, and has a name", () => {
  const broken = fc.tuple(fc.constantFrom(...pathsIn(whole)), anything);
  fc.assert(
    fc.property(broken, ([path, by]) => {
      const checked = checkFilterSet(replaced(whole, path, by));
      if ("set" in checked) return;
      expect(checked.errors.length).toBeGreaterThan(0);
      for (const { path: at, message, filterFault } of checked.errors) {
        expect(typeof at).toBe("string");
        expect(filterFault).toBeDefined();
        expect(message).not.toMatch(/^$|^Invalid|undefined|\[object/);
      }
    }),
    { numRuns: 500 },
  );
});

test("a set that is something else altogether is refused, and nothing is thrown", () => {
  fc.assert(fc.property(fc.anything(), (value) => void checkFilterSet(value)));
});
