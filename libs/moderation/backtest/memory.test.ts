import fc from "fast-check";
import { Memory } from "./memory.js";

const needs = { byAuthorSeconds: 60, sameTextSeconds: 120, alikeSeconds: 0, onStorySeconds: 90 };
const start = Date.parse("2026-03-09T20:24:00Z");

const comments = fc
  .array(
    fc.record({
      author: fc.constantFrom("ada", "bo"),
      textKey: fc.constantFrom("x", "y"),
      story: fc.constantFrom("bridge", "station"),
      after: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 300 },
  )
  .map((all) => {
    let at = start;
    return all.map(({ after, ...one }, index) => ({
      ...one,
      ...{ id: String(index), text: `t${index}`, at: new Date((at += after * 1000)) },
    }));
  });

test("each comment is told what was written before it, the newest first, as far back as the filters look", () => {
  fc.assert(
    fc.property(comments, fc.integer({ min: 1, max: 20 }), (all, forgetEvery) => {
      const memory = new Memory(needs);
      for (const [index, comment] of all.entries()) {
        const { byAuthor, sameText, onStory } = memory.historyOf(comment);
        const before = all.slice(0, index).toReversed();
        const within = (seconds: number) =>
          before.filter(({ at }) => at.getTime() >= comment.at.getTime() - seconds * 1000);
        expect(byAuthor.map(({ id }) => id)).toEqual(
          within(60).flatMap(({ author, id }) => (author === comment.author ? [id] : [])),
        );
        expect(sameText.map(({ id }) => id)).toEqual(
          within(120).flatMap(({ textKey, id }) => (textKey === comment.textKey ? [id] : [])),
        );
        const from = new Date(comment.at.getTime() - 90_000);
        expect(onStory({ from, to: comment.at })).toBe(
          before.filter(({ story, at }) => story === comment.story && at > from).length,
        );
        memory.add(comment);
        if (index % forgetEvery === 0) memory.forget(comment.at);
      }
    }),
  );
});

test("of one author who writes without end, the last 200 comments are told", () => {
  const memory = new Memory(needs);
  const at = new Date(start);
  for (let index = 0; index < 1000; index++)
    memory.add({ id: String(index), author: "ada", story: "bridge", text: "t", textKey: "x", at });
  const { byAuthor } = memory.historyOf({ author: "ada", story: "bridge", text: "t", textKey: "y", at });
  expect(byAuthor.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, back) => String(999 - back)));
});

test("of texts that are nearly the same, the latest 20 by anybody are told, the newest first", () => {
  const memory = new Memory({ ...needs, alikeSeconds: 3600 });
  const story = { story: "bridge" };
  const at = (seconds: number) => new Date(start + seconds * 1000);
  const text = (n: number) =>
    `Gagnez ${n} euros par jour depuis chez vous, sans aucune expérience, et partez en vacances dès le mois prochain.`;
  for (let index = 0; index < 30; index++)
    memory.add({ ...story, id: String(index), author: "bo", text: text(7), textKey: "x", at: at(index) });
  memory.add({
    ...story,
    id: "other",
    author: "bo",
    text: "Rien à voir. ".repeat(9),
    textKey: "y",
    at: at(30),
  });
  const asked = { ...story, author: "ada", text: text(8), textKey: "z" };
  const told = memory.historyOf({ ...asked, at: at(31) }).alike.map(({ id }) => id);
  expect(told).toEqual(Array.from({ length: 20 }, (_, back) => String(29 - back)));
  expect(memory.historyOf({ ...asked, at: at(3629) }).alike).toHaveLength(1);
  memory.forget(at(4000));
  expect(memory.historyOf({ ...asked, at: at(3000) }).alike).toEqual([]);
});
