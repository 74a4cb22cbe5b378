import type { Happening } from "./apply.js";
import { caseOf, deskWith, item, play, quiet, shownIds } from "./example.js";
import { isAskedAgain } from "./reading.js";

const edit = (id: string, revision: number): Happening => ({
  type: "changed",
  change: {
    queues: { held: 2 },
    ...quiet,
    added: [{ ...item(id, { revision, text: `Text ${revision} of ${id}` }), queue: "held" }],
    removed: [],
  },
  now: 100,
});
const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 200 } as const;
const step = { type: "step", by: 1, now: 200 } as const;

test("a text that has changed in front is decided on by the second key, and by the first where it was read before", () => {
  const asked = play(deskWith(["a", "b"]), [edit("a", 2), publish]);
  expect(asked.acts).toEqual([]);
  expect(isAskedAgain(asked)).toBe(true);
  const decided = play(asked, [publish]);
  expect(decided.acts).toMatchObject([{ item: { comment: { id: "a", revision: 2 } } }]);
  expect(decided).toMatchObject({ selected: "b", unread: null });
  expect(play(deskWith(["a", "b"]), [edit("b", 2), publish]).acts).toHaveLength(1);
});

test("each change is asked about anew", () => {
  const desk = play(deskWith(["a"]), [edit("a", 2), publish, edit("a", 3), publish]);
  expect(desk.acts).toEqual([]);
  expect(play(desk, [publish]).acts).toHaveLength(1);
});

test("what a text was before stays until one has moved on from it", () => {
  const before = (desk: ReturnType<typeof deskWith>) => desk.lists.held?.rows.map((row) => row.before);
  const changed = play(deskWith(["a", "b"]), [edit("a", 2), edit("a", 3), edit("b", 2)]);
  expect(before(changed)).toEqual(["Text of a", "Text of b"]);
  const on = play(changed, [step]);
  expect(before(on)).toEqual([null, "Text of b"]);
  expect(on.unread).toBeNull();
});

test.each(["before", "after"])(
  "what was decided on an older text comes back with the newer one, told of %s the refusal",
  (when) => {
    const refused = { type: "refused", key: "1", problem: "stale-revision", now: 300 } as const;
    const news = when === "before" ? [edit("a", 2), refused] : [refused, edit("a", 2)];
    const found = caseOf(item("a", { revision: 2, text: "Text 2 of a" }));
    const desk = play(deskWith(["a", "b"]), [publish, ...news, { type: "opened", case: found, now: 400 }]);
    expect(shownIds(desk)).toEqual(["b", "a"]);
    expect(desk.lists.held?.rows[1]).toMatchObject({
      before: "Text of a",
      item: { comment: { revision: 2, text: "Text 2 of a" } },
    });
  },
);
