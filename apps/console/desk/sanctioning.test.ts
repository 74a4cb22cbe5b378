import type { Sanction } from "#contract";
import { caseOf, deskWith, item, play } from "./example.js";

const ada = { kind: "person", id: "ada", name: "Ada" } as const;
const at = "2026-11-24T09:00:00.000Z";
const ban: Sanction = {
  ...{ id: "s1", kind: "ban", reason: "Spam", at, by: ada, until: null, scope: null },
  ...{ comment: "a", active: true, lifted: null },
};
const by = (author: string, id: string) => {
  const known = caseOf(item(id));
  return { ...known, author: { ...known.author, id: author } };
};

test("a sanction stands in every case of its author, and in nobody else's; lifted, it counts no more", () => {
  const desk = play(deskWith(["a", "b", "c"]), [
    { type: "opened", case: by("jean", "a"), now: 0 },
    { type: "opened", case: by("jean", "b"), now: 0 },
    { type: "opened", case: by("luc", "c"), now: 0 },
    { type: "sanctioned", user: "jean", sanction: ban },
    { type: "sanctioned", user: "jean", sanction: ban },
  ]);
  const sanctions = ["a", "b", "c"].map((id) => desk.cases[id]?.sanctions);
  expect(sanctions).toEqual([[ban], [ban], []]);
  const lifted = play(desk, [{ type: "lifted", user: "jean", id: "s1", lifting: { at, by: ada } }]);
  expect(lifted.cases.b?.sanctions).toEqual([{ ...ban, active: false, lifted: { at, by: ada } }]);
});
