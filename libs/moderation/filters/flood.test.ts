import { floodFilter, type Finding } from "#contract";
import { someSubject } from "../some-subject.js";
import { flood } from "./flood.js";

const now = new Date("2026-03-09T20:24:00Z");

function findings(secondsBefore: number[]): readonly Finding[] {
  const byAuthor = secondsBefore.map((seconds, index) => ({
    id: `${index}`,
    text: "",
    at: new Date(now.getTime() - seconds * 1000),
  }));
  const stage = flood(floodFilter.parse({ id: "flood", type: "flood", max: 2, seconds: 60 }));
  const found = stage(someSubject("Bonjour", { createdAt: now, history: { byAuthor } }));
  if (found instanceof Promise) throw new Error("counting has nothing to wait for");
  return found;
}

test("as many comments as allowed are in order, this one included", () => {
  expect(findings([10])).toEqual([]);
});

test("one more is a flood", () => {
  expect(findings([10, 59])).toMatchObject([
    {
      rule: "max",
      start: null,
      message: {
        fr: "3\u00a0commentaires en 1\u00a0minute, 2 au plus",
        en: "3\u00a0comments within 1\u00a0minute, 2 at most",
      },
    },
  ]);
});

test("what is older than the span, or came later, does not count", () => {
  expect(findings([10, 60, 61, -5])).toEqual([]);
});
