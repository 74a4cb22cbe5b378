import { batchedCounts } from "./batched-counts.js";

function counting() {
  const asked: (readonly string[])[] = [];
  const count = batchedCounts((stories) => {
    asked.push(stories);
    return Promise.resolve({ counts: Object.fromEntries(stories.map((story) => [story, story.length])) });
  });
  return { asked, count };
}

test("counters of one moment share a request, and a story named twice is asked for once", async () => {
  const { asked, count } = counting();
  await expect(Promise.all([count("a"), count("bb"), count("a")])).resolves.toEqual([1, 2, 1]);
  expect(asked).toEqual([["a", "bb"]]);
});

test("more than 100 stories are asked for by 100", async () => {
  const { asked, count } = counting();
  const stories = Array.from({ length: 250 }, (_, n) => `story-${n}`);
  await Promise.all(stories.map(count));
  expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
});

test("a later moment asks anew", async () => {
  const { asked, count } = counting();
  await count("a");
  await count("a");
  expect(asked).toEqual([["a"], ["a"]]);
});
