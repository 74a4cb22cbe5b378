import { floodFilter, type FloodOf, type Finding } from "#contract";
import { Unasked } from "../services/services.js";
import { someSubject } from "../some-subject.js";
import type { History, Span } from "../subject.js";
import { flood } from "./flood.js";

const now = new Date("2026-03-09T20:24:00Z");

const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

async function findings(secondsBefore: number[]): Promise<readonly Finding[]> {
  const byAuthor = secondsBefore.map((seconds, index) => ({ id: `${index}`, text: "", at: ago(seconds) }));
  return found({ byAuthor });
}

async function found(history: Partial<History>, by?: FloodOf): Promise<readonly Finding[]> {
  const stage = flood(floodFilter.parse({ id: "flood", type: "flood", max: 2, seconds: 60, by }));
  return stage(someSubject("Bonjour", { createdAt: now, history }));
}

/** Counts what was written so many seconds before. */
function counting(secondsBefore: readonly number[]) {
  const times = secondsBefore.map(ago);
  return ({ from, to }: Span) => times.filter((at) => at > from && at <= to).length;
}

test("as many comments as allowed are in order, this one included", async () => {
  expect(await findings([10])).toEqual([]);
});

test("one more is a flood", async () => {
  expect(await findings([10, 59])).toMatchObject([
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

test("what is older than the span, or came later, does not count", async () => {
  expect(await findings([10, 60, 61, -5])).toEqual([]);
});

test("from one network, comments of all authors count", async () => {
  expect(await found({ fromNetwork: counting([10]) }, "address")).toEqual([]);
  expect(await found({ fromNetwork: counting([10, 59, 61]) }, "address")).toMatchObject([
    {
      rule: "address",
      message: {
        fr: "3\u00a0commentaires du même réseau en 1\u00a0minute, 2 au plus",
        en: "3\u00a0comments from the same network within 1\u00a0minute, 2 at most",
      },
    },
  ]);
});

test("where nobody knows from which network a comment comes, nothing is said of it", async () => {
  await expect(found({}, "address")).rejects.toThrow(Unasked);
});

test("on one story, they are a burst where they are more than the twelve minutes before explain", async () => {
  expect(await found({ onStory: counting([10]) }, "story")).toEqual([]);
  expect(await found({ onStory: counting([10, 20, 30, 100]) }, "story")).toMatchObject([
    {
      rule: "burst",
      message: {
        fr: "4\u00a0commentaires sur l’article en 1\u00a0minute, 2 au plus\u00a0; juste avant, 0,1 en autant de temps",
        en: "4\u00a0comments on the story within 1\u00a0minute, 2 at most; just before, 0.1 in as long a time",
      },
    },
  ]);
});

test("a story on which as many are written all the time has no burst", async () => {
  const always = Array.from({ length: 60 }, (_, n) => n * 15 + 5);
  expect(await found({ onStory: counting(always) }, "story")).toEqual([]);
});
