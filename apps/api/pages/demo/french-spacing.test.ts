import fc from "fast-check";
import { frenchSpacing } from "./french-spacing.js";

test.each([
  ["Vraiment ? Oui ; non !", "Vraiment\u202f? Oui\u202f; non\u202f!"],
  ["« Bonjour »", "«\u202fBonjour\u202f»"],
  ["Résultat : 84 000 habitants", "Résultat\u00a0: 84\u202f000 habitants"],
  ["15 % de 34 kW", "15\u00a0% de 34\u00a0kW"],
  ["à 10:30 et https://exemple.fr/?a=1", "à 10:30 et https://exemple.fr/?a=1"],
  ["en 2023, 12 personnes", "en 2023, 12 personnes"],
])("sets %j as %j", (typed, set) => {
  expect(frenchSpacing(typed)).toBe(set);
});

const typed = fc
  .array(fc.constantFrom(" ", "«", "»", ";", "!", "?", ":", "%", "€", "1", "000", "kW", "mot", "<p>"))
  .map((parts) => parts.join(""));

test("changes spaces and nothing else", () => {
  const withoutSpaces = (text: string) => text.replace(/[ \u00a0\u202f]/g, " ");
  fc.assert(fc.property(typed, (text) => withoutSpaces(frenchSpacing(text)) === withoutSpaces(text)));
});

test("leaves alone what is set already", () => {
  fc.assert(fc.property(typed, (text) => frenchSpacing(frenchSpacing(text)) === frenchSpacing(text)));
});
