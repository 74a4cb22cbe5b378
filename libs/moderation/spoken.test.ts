import { eld } from "eld/extrasmall";
import { someSubject } from "./some-subject.js";
import { spokenIn, toldLanguages } from "./spoken.js";

test("the languages that are named are those that can be told", () => {
  expect([...toldLanguages].sort()).toEqual(Object.values(eld.info().Languages).sort());
});

test.each([
  ["C nimp ce gars il raconte que dla merde depuis 10 ans serieu", "fr"],
  ["Le PSG bat l'OM 3-0, doublé de Mbappé, quelle soirée au Parc des Princes !", "fr"],
  ["I do not agree with this article at all, and here is why.", "en"],
  ["Это очень хорошая статья, спасибо вам большое", "ru"],
])("%s is %s", async (text, lang) => {
  expect((await spokenIn(someSubject(text).comment))?.lang).toBe(lang);
});

test("of few letters, nobody can tell", async () => {
  expect(await spokenIn(someSubject("Merci beaucoup").comment)).toBeNull();
});
