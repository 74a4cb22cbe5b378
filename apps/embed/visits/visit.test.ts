import { lastVisit } from "./last-visit.js";
import { keepVisit, sinceOf } from "./visit.js";

const at = (time: string) => `2026-03-09T${time}:00.000Z`;
const now = Date.parse(at("20:00"));

test.each([
  ["a first visit", null, null, null],
  ["a visit from this browser", { since: null, at: at("12:00") }, null, at("12:00")],
  ["a visit from another browser", null, at("13:00"), at("13:00")],
  ["visits from two browsers", { since: null, at: at("12:00") }, at("13:00"), at("13:00")],
  ["visits from two browsers, here last", { since: null, at: at("14:00") }, at("13:00"), at("14:00")],
  ["a reload", { since: at("12:00"), at: at("19:45") }, at("19:45"), at("12:00")],
  ["a reload of a first visit", { since: null, at: at("19:45") }, null, null],
])("after %s", (_, visit, told, since) => expect(sinceOf(visit, told, now)).toBe(since));

test("visits are kept for each story, of the last two hundred", () => {
  const story = (n: number) => ({ site: "demo", story: `story-${n}` });
  for (let n = 0; n < 201; n++)
    keepVisit(story(n), { since: null, at: new Date(now + n * 1000).toISOString() });
  expect(lastVisit(story(0))).toBeNull();
  expect(lastVisit(story(1))?.at).toBe(at("20:00").replace("00.000", "01.000"));
  keepVisit(story(1), { since: at("20:00"), at: at("21:00") });
  expect(lastVisit(story(1))).toEqual({ since: at("20:00"), at: at("21:00") });
  expect(lastVisit({ site: "other", story: "story-1" })).toBeNull();
});
