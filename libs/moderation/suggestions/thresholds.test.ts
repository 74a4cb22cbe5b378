import fc from "fast-check";
import { filter as filterSchema, type Filter } from "#contract";
import { compileFilterSet } from "../pipeline.js";
import { newcomer, someSubject } from "../some-subject.js";
import { changed, numberIn } from "./changed.js";
import { relaxed } from "./thresholds.js";

const some: Filter[] = [
  { id: "links", type: "links", max: 0, firstPosts: 3 },
  { id: "shouting", type: "shouting", share: 0.5, letters: 4 },
  { id: "length", type: "length", min: 10, max: 40 },
  { id: "characters", type: "characters", emoji: 0, run: 2, marks: 1 },
  { id: "author", type: "author", fewerPublished: 5, moreRejected: 0.2, decided: 2, younger: 1000 },
  { id: "learner", type: "learner", maxWrongRejections: 0.005, then: "reject" },
].map((one) => filterSchema.parse({ then: "hold", ...one }));

test("each threshold is tried milder and milder, within what the filter may have", () => {
  const numbers = some.flatMap((one) =>
    relaxed(one).map((steps) => [`${one.id} ${steps[0]?.field ?? ""}`, steps.map(({ to }) => to)] as const),
  );
  expect(Object.fromEntries(numbers)).toEqual({
    "links max": [1, 2],
    "links firstPosts": [2, 1],
    "shouting share": [0.625, 0.75, 0.875, 1],
    "shouting letters": [5, 6, 8, 12, 20],
    "length min": [9, 8, 7, 5, 3, 2],
    "length max": [41, 42, 50, 60, 80, 120, 200],
    "characters emoji": [1, 2],
    "characters marks": [2, 3, 5],
    "characters run": [3, 4, 6, 10],
    "author fewerPublished": [4, 3, 2, 1],
    "author moreRejected": [0.4, 0.6, 0.8, 1],
    "author decided": [3, 4, 6, 10],
    "author younger": [999, 998, 800, 650, 500, 300, 200],
    "learner maxWrongRejections": [0.0075, 0.01, 0.015, 0.025, 0.05],
  });
});

test("a milder filter finds nothing that the one before it does not find", async () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "B", "ab ", "🙂", "é", "e\u0301\u0302\u0303", "C", "."),
    maxLength: 60,
  });
  const links = fc.nat({ max: 4 }).map((count) =>
    Array.from({ length: count }, (_, at) => {
      return { href: "https://x.example", host: "x.example", start: at, end: at + 1 };
    }),
  );
  const standing = fc.record({ published: fc.nat({ max: 8 }), rejected: fc.nat({ max: 8 }) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...some), text, links, standing, async (one, said, where, counts) => {
      const since = new Date("2026-03-09T20:15:00Z");
      const author = { standing: { ...newcomer, ...counts, since } };
      const subject = someSubject(said, { links: where, author });
      for (const steps of relaxed(one)) {
        let before = true;
        for (const { filter } of [{ filter: one }, ...steps]) {
          const { findings } = await compileFilterSet({ filters: [filter], default: "publish" }, 1).judge(
            subject,
          );
          expect(before || findings.length === 0).toBe(true);
          before = findings.length > 0;
        }
      }
    }),
  );
});

test("a change makes what it says, once, and nothing where the filters are others by now", () => {
  const set = { filters: some, default: "publish" } as const;
  for (const one of some)
    for (const [step] of relaxed(one)) {
      if (!step) continue;
      const change = {
        kind: "threshold",
        filter: one.id,
        field: step.field,
        from: step.from,
        to: step.to,
      } as const;
      const other = changed(set, change);
      const same = other?.filters.find(({ id }) => id === one.id);
      expect(same && numberIn(same, step.field)).toBe(step.to);
      expect(other && changed(other, change)).toBeNull();
    }
});
