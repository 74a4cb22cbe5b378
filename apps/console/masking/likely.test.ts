import { joined, likelyIn } from "./likely.js";

test.each([
  ["Écrivez à jean.petit+presse@mail.example.fr vite", ["jean.petit+presse@mail.example.fr"]],
  ["Son numéro : 06 12 34 56 78.", ["06 12 34 56 78"]],
  ["Appelez le 0612345678 ou +33 6 12 34 56 78", ["0612345678", "+33 6 12 34 56 78"]],
  ["Call +44 20 7946 0958 now", ["+44 20 7946 0958"]],
  ["FR76 3000 6000 0112 3456 7890 189 est son IBAN", ["FR76 3000 6000 0112 3456 7890 189"]],
  ["Elle habite 12 bis, rue des Lilas à Lyon", ["12 bis, rue des Lilas"]],
  ["She lives at 10 Downing Street, London", ["10 Downing Street"]],
  ["En 2026, 35 000 personnes ; 1 234,56 € ; le 12/03/2026 à 20:24", []],
  ["Il y a 3 places en tout", []],
])("%j", (text, words) => {
  expect(likelyIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test("what overlaps is one", () => {
  const masks = [
    { start: 4, end: 9 },
    { start: 0, end: 5 },
    { start: 9, end: 12 },
  ];
  expect(joined(masks)).toEqual([
    { start: 0, end: 9 },
    { start: 9, end: 12 },
  ]);
});
