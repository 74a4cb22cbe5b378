import type { TextLanguage } from "#contract";
import { texts as en } from "./en.js";
import { texts as fr } from "./fr.js";
import { filtersTexts } from "./filters.js";
import { jobTexts } from "./jobs.js";
import { momentsIn } from "./moments.js";
import { trailTexts } from "./trail.js";
import { transparencyTexts } from "./transparency.js";
import { webhookTexts } from "./webhooks.js";

/** All sentences of a language; functions are asked with words that stand out. */
function sentences(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (isSaid(part)) return sentences(part("Ada", "demo"));
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(sentences) : [];
}

function isSaid(part: unknown): part is (...words: string[]) => unknown {
  return typeof part === "function";
}

/** What the pages beside the desk say. */
function inOne(lang: TextLanguage): object[] {
  return Object.values(beside).map((texts) => texts[lang]);
}

const beside = {
  ofJobs: jobTexts,
  ofTrail: trailTexts,
  ofWebhooks: webhookTexts,
  ofTransparency: transparencyTexts,
  ofFilters: filtersTexts,
};
const all = { fr: { ...fr, beside: inOne("fr") }, en: { ...en, beside: inOne("en") } };
const languages = [
  ["French", all.fr],
  ["English", all.en],
] as const;

test.each(languages)("%s has no typewriter's quotes, apostrophes or dots", (_, texts) => {
  expect(sentences(texts).filter((said) => /["']|\.\.\./.test(said))).toEqual([]);
});

test("French keeps its spaces before and inside punctuation", () => {
  const wrong = /[^\u202f][;!?»]|«[^\u202f]|[^\u00a0]:/;
  expect(sentences(all.fr).filter((said) => wrong.test(said))).toEqual([]);
});

test("nothing is left in the other language", () => {
  const own = sentences(all.fr);
  const shared = sentences(all.en).filter((said) => said.length > 12 && own.includes(said));
  expect(shared).toEqual([]);
});

test.each([
  ["fr", 30_000, "<\u00a01\u00a0min"],
  ["fr", 12 * 60_000, "12\u00a0min"],
  ["fr", 47 * 3_600_000, "47\u00a0h"],
  ["fr", 3 * 86_400_000, "3\u00a0j"],
  ["en", 3 * 86_400_000, "3d"],
])("in %s, %i ms of waiting are said as %s", (lang, past, said) => {
  const since = "2026-11-24T08:00:00.000Z";
  expect(
    momentsIn(lang)
      .span(since, Date.parse(since) + past)
      .replaceAll("\u202f", "\u00a0"),
  ).toBe(said);
});

test("an account's age is said in its largest whole unit, and not at all on its first day", () => {
  const since = "2023-11-20T08:00:00.000Z";
  const day = 86_400_000;
  expect(momentsIn("fr").age(since, Date.parse(since) + day / 2)).toBeNull();
  expect(
    momentsIn("fr")
      .age(since, Date.parse(since) + 5 * day)
      ?.replaceAll("\u00a0", " "),
  ).toBe("5 jours");
  expect(momentsIn("en").age(since, Date.parse(since) + 1200 * day)).toBe("3 years");
});
