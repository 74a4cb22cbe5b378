import { defaultSettings, type Settings } from "#contract";
import type { Arrival } from "#store";
import { figuresOf } from "./settings-figures.js";

const settings: Settings = { ...defaultSettings, name: "Le Test" };
const start = Date.parse("2026-03-09T20:24:00Z");
const nobody = { guests: new Set<string>(), published: new Map<string, number>() };

function arrival(more: Partial<Arrival> = {}, after = 0): Arrival {
  const createdAt = new Date(start + after * 1000);
  return {
    ...{ author: "ada", createdAt, editedAt: null, status: "published", under: null },
    ...{ length: 10, verdict: "publish", ...more },
  };
}

test("where people read first, all wait but what is rejected", () => {
  const past = [arrival(), arrival({ verdict: "hold" }), arrival({ verdict: "reject", status: "rejected" })];
  expect(figuresOf(settings, past, nobody)).toMatchObject({ published: 1, waiting: 1, rejected: 1 });
  expect(figuresOf({ ...settings, moderation: "pre" }, past, nobody)).toMatchObject({
    waiting: 2,
    rejected: 1,
  });
});

test("an author is trusted after so many published comments, those of before included", () => {
  const past = [arrival(), arrival({ author: "bo" }), arrival(), arrival({ author: "bo" })];
  const known = { ...nobody, published: new Map([["bo", 1]]) };
  expect(figuresOf({ ...settings, trustedAfter: 2 }, past, known)).toMatchObject({
    waiting: 3,
    published: 1,
  });
  expect(figuresOf({ ...settings, newAuthors: 1 }, past, known)).toMatchObject({
    published: 4,
    newcomers: 1,
  });
});

test("too many are those of one author within a minute of the first", () => {
  const past = [0, 10, 20, 59, 61, 62].map((after) => arrival({}, after));
  const slower = { ...settings, limits: { ...settings.limits, postsPerMinute: 2 } };
  expect(figuresOf(slower, past, nobody)).toMatchObject({ tooFast: 2, published: 4 });
});

test("what is too long, or by a guest, is refused before anything else", () => {
  const past = [arrival({ length: 500 }), arrival({ author: "gast" }), arrival()];
  const stricter = { ...settings, limits: { ...settings.limits, commentLength: 499 } };
  const who = { ...nobody, guests: new Set(["gast"]) };
  expect(figuresOf(stricter, past, who)).toMatchObject({ tooLong: 1, byGuests: 1, published: 1 });
  expect(figuresOf({ ...stricter, guests: true }, past, who)).toMatchObject({ byGuests: 0, published: 2 });
});

test("edits after the time for them, and what would be drawn, are told", () => {
  const editedAt = new Date(start + 100_000);
  const past = [arrival({ editedAt }), arrival(), arrival({ verdict: null })];
  expect(figuresOf({ ...settings, editWindow: 60, audit: 0.5 }, past, nobody)).toMatchObject({
    ...{ lateEdits: 1, drawn: 1, published: 2 },
  });
});
