import { mentionsIn } from "./mentions.js";

const people = ["Ana", "André", "Jean", "Jean Dupont", "Zoé-Léa"].map((name) => ({ id: name, name }));

test.each([
  ["Oui @Ana, non @ANDRE !", ["Ana", "André"]],
  ["@Jean Dupont a raison", ["Jean Dupont"]],
  ["@Jean Dupontel a tort", ["Jean"]],
  ["@jean", ["Jean"]],
  ["(@zoe-lea)", ["Zoé-Léa"]],
  ["@Anatole n’est pas là", []],
  ["ana@Ana.example", []],
  ["@ Ana, @@, @", []],
  ["@Ana @Ana @Ana", ["Ana"]],
])("« %s » names %j", (text, named) => {
  expect(mentionsIn(text, people)).toEqual(named);
});

test("a thousand names are ten people at most", () => {
  const crowd = Array.from({ length: 1000 }, (_, number) => ({ id: `${number}`, name: `Lecteur ${number}` }));
  const text = crowd.map(({ name }) => `@${name}`).join(", ");
  expect(mentionsIn(text, crowd)).toEqual(crowd.slice(0, 10).map(({ id }) => id));
});
