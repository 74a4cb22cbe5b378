import { readdirSync } from "node:fs";
import { z } from "zod";
import ar from "../languages/ar.js";
import en from "../languages/en.js";
import fr from "../languages/fr.js";
import { momentsIn } from "./moments.js";
import { counting, speaker } from "./speak.js";

/** Every sentence of a language, those that take a name with one. */
function sentences(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return sentences(Reflect.apply(value, null, ["Ana", "20:24"]));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}

test.each(readdirSync(new URL("../languages", import.meta.url)))(
  "%s is a language, with each part under its own name, too",
  async (file) => {
    const { default: whole, ...parts } = z
      .looseObject({ default: z.looseObject({}) })
      .parse(await import(`../languages/${file}`));
    expect(parts).toEqual(whole);
    expect(Object.keys(whole)).toEqual(Object.keys(fr));
  },
);

describe("French texts", () => {
  test.each(sentences(fr))("%s is set with its own spaces, quotes and apostrophes", (sentence) => {
    expect(sentence).not.toMatch(/[^\u202f][;!?]|« |[^\u202f]»| :|'|"/);
    expect(sentence.replace("20:24", "")).not.toMatch(/[^\u00a0]:/);
  });
});

describe("English texts", () => {
  test.each(sentences(en))("%s is set with curly quotes and apostrophes", (sentence) => {
    expect(sentence).not.toMatch(/['"]|\s[;:!?]/);
  });
});

describe("Arabic texts", () => {
  test.each(sentences(ar))("%s has Arabic punctuation and no typewriter's quotes", (sentence) => {
    expect(sentence).not.toMatch(/['"]|[,;?]|\s[؛؟،!:]/);
  });

  test("say a number in each way that Arabic has", () => {
    const categories = new Intl.PluralRules("ar").resolvedOptions().pluralCategories.toSorted();
    const counted = [ar.texts.comments, ar.texts.replies, ar.texts.moreReplies, ar.rest.charactersLeft];
    expect(counted.map((text) => Object.keys(text).toSorted())).toEqual(counted.map(() => categories));
    expect([0, 1, 2].map((n) => counting("ar")(ar.texts.comments, n))).toEqual([
      "لا تعليقات",
      "تعليق واحد",
      "تعليقان",
    ]);
  });
});

describe("numbers of things", () => {
  test.each([
    ["fr", 0, "0 commentaire"],
    ["fr", 1, "1 commentaire"],
    ["fr", 1234, "1\u202f234 commentaires"],
  ])("%s: %i is %s", (lang, n, text) => expect(counting(lang)(fr.texts.comments, n)).toBe(text));

  test.each([
    [0, "0 comments"],
    [1, "1 comment"],
    [1234, "1,234 comments"],
  ])("en: %i is %s", (n, text) => expect(counting("en")(en.texts.comments, n)).toBe(text));
});

describe("moments", () => {
  const now = Date.parse("2026-03-10T12:00:00Z");
  const french = momentsIn({ lang: "fr", texts: fr.texts }, "Europe/Paris");
  const english = momentsIn({ lang: "en-GB", texts: en.texts }, "Europe/London");

  test.each([
    ["2026-03-10T12:00:05Z", "à l’instant"],
    ["2026-03-10T11:55:00Z", "il y a 5 min"],
    ["2026-03-10T09:00:00Z", "il y a 3 h"],
    ["2026-03-09T19:24:00Z", "il y a 16 h"],
    ["2026-03-08T19:24:00Z", "Le 08/03/2026 à 20:24"],
  ])("in French, %s is said %s", (iso, said) =>
    expect(french.short(iso, now).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(said),
  );

  test("are said in the site's time zone, not the reader's", () => {
    expect(french.full("2026-03-09T23:30:00Z")).toBe("Le 10/03/2026 à 00:30");
    expect(english.full("2026-03-09T23:30:00Z")).toBe("9 Mar 2026 at 23:30");
  });
});

describe("that a comment was changed", () => {
  test.each([
    [fr.texts, "Le 08/03/2026 à 20:24", "modifié le 08/03/2026 à 20:24"],
    [fr.texts, "à l’instant", "modifié à l’instant"],
    [en.texts, "just now", "edited just now"],
  ])("is said with the moment", ({ edited }, moment, said) => expect(edited(moment)).toBe(said));
});

describe("the language", () => {
  const { isSpoken, speak } = speaker({
    "../languages/fr.ts": () => Promise.resolve(fr),
    "../languages/en.ts": () => Promise.resolve(en),
  });

  test.each([
    ["fr", true],
    ["fr-CA", true],
    ["EN-us", true],
    ["de", false],
    ["fr_FR", false],
    ["", false],
  ])("%j is spoken: %s", (tag, spoken) => expect(isSpoken(tag)).toBe(spoken));

  test("is the first one wanted that is spoken, else English", async () => {
    await expect(speak(["de", "fr-CH", "en"])).resolves.toMatchObject({ lang: "fr-CH", texts: fr.texts });
    await expect(speak(["de"])).resolves.toMatchObject({ lang: "en", texts: en.texts });
  });
});
