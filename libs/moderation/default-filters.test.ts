import { renderText } from "#discussion";
import { checkFilterSet } from "./check-filter-set.js";
import { defaultFilters } from "./default-filters.js";
import { compileFilterSet } from "./pipeline.js";
import { someSubject } from "./some-subject.js";

const compiled = compileFilterSet(defaultFilters, 1);

async function verdict(text: string): Promise<string> {
  return (await compiled.judge(someSubject(text, { links: renderText(text).links }))).verdict;
}

test("the set is in order, and nothing in it rejects by itself", () => {
  expect(checkFilterSet(defaultFilters)).toEqual({ set: defaultFilters });
  expect(defaultFilters.filters.map(({ then }) => then)).not.toContain("reject");
});

test.each([
  "Espèce d’abrutis !",
  "Quelle bande de c0nnards",
  "Ferme ta gueule.",
  "What a bunch of idiots",
  "https://a.example https://b.example https://c.example https://d.example",
])("%s waits for a moderator", async (text) => {
  expect(await verdict(text)).toBe("hold");
});

test.each([
  "Je ne suis pas d’accord : l’analyse oublie le contexte, et le concours de circonstances.",
  "L’ordre des choses, les ordures ménagères mises à part, n’a pas changé.",
  "I work in Scunthorpe as a specialist for classic cars, and lost my keys.",
  "Voir https://a.example et https://b.example, page 12, éd. 2024.",
])("%s is published", async (text) => {
  expect(await verdict(text)).toBe("publish");
});
