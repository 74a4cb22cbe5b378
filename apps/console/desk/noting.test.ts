import { caseOf, deskWith, item, play } from "./example.js";

const note = {
  id: "n1",
  at: "2026-11-24T08:02:00.000Z",
  by: { kind: "person", id: "ada", name: "Ada" } as const,
  text: "Déjà averti hier.",
};

test("a note is shown on its case, once, and changes nothing where the case is not known", () => {
  const desk = play(deskWith(["a", "b"]), [{ type: "opened", case: caseOf(item("a")), now: 0 }]);
  const noted = play(desk, [
    { type: "noted", comment: "a", note },
    { type: "noted", comment: "a", note },
    { type: "noted", comment: "b", note },
  ]);
  expect(noted.cases.a?.notes).toEqual([note]);
  expect(noted.cases.b).toBeUndefined();
  expect(noted.lists).toEqual(desk.lists);
});
