import type { Decision } from "#contract";
import { caseOf, decisionBy, deskWith, item, play } from "./example.js";
import { isPicked, lastStep } from "./picking.js";

const published = decisionBy("Ada", "published");
const pick = (featured: boolean, id = "p1"): Decision => decisionBy("Me", "published", { id, featured });

test.each<[what: string, trail: Decision[], picked: boolean]>([
  ["nobody has picked it", [published], false],
  ["somebody has", [published, pick(true)], true],
  ["somebody has, and has thought better of it", [published, pick(true), pick(false)], false],
  ["it was approved again since", [published, pick(true), published], true],
  ["it was taken down since", [published, pick(true), decisionBy("Ada", "rejected"), published], false],
])("where %s", (_, trail, picked) => {
  expect(isPicked(trail)).toBe(picked);
});

test("a pick is no decision on the comment", () => {
  expect(lastStep([published, pick(true)])).toBe(published);
});

test("a pick shows at once, and no longer where the API refuses it", () => {
  const known = caseOf(item("a", { status: "published" }), [published]);
  const desk = play(deskWith(["a"]), [
    { type: "opened", case: known, now: 0 },
    { type: "picked", comment: "a", entry: pick(true) },
  ]);
  expect(isPicked(desk.cases.a?.decisions ?? [])).toBe(true);
  const refused = play(desk, [
    { type: "unpicked", comment: "a", id: "p1" },
    { type: "failed", failure: { key: "p1", name: "Jean", problem: "comment-not-shown" } },
  ]);
  expect(isPicked(refused.cases.a?.decisions ?? [])).toBe(false);
  expect(refused.failures).toHaveLength(1);
  expect(play(refused, [{ type: "dismiss", key: "p1" }]).failures).toEqual([]);
});
