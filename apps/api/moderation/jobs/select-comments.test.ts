import { mostInJob } from "#contract";
import { FindComments } from "#platform";
import { Comments, WaveParts } from "#store";
import { someComment } from "../../../../test/newsroom/some-comment.js";
import { connection } from "../../../../test/store/migrated.js";
import { SelectComments } from "./select-comments.js";

/** Nobody here is limited to sections. */
const sections = { among: async <Said>(_: unknown, __: string, all: Said[]) => all };
const looking = { site: "journal", sections: null, me: "mo" };

let selection: SelectComments;
let comments: Comments;
beforeAll(async () => {
  comments = new Comments(connection);
  selection = new SelectComments(
    comments,
    new FindComments(comments, sections, new WaveParts(connection)),
    sections,
  );
  const many = Array.from({ length: mostInJob + 1 }, (_, number) =>
    someComment({ status: "held", text: number === 0 ? "le premier" : "un autre" }),
  );
  await comments.stored.insertMany(many);
}, 60_000);

test("as many as there may be are selected, however many looks it takes", async () => {
  const selected = await selection.run(looking, { status: "held", q: "un autre" }, "reject");
  expect(selected).toHaveLength(mostInJob);
  expect(new Set(selected.map(({ _id }) => _id)).size).toBe(mostInJob);
  expect(await selection.run(looking, { q: "premier" }, "reject")).toHaveLength(1);
});

test("more is refused, and how many match is told", async () => {
  await expect(selection.run(looking, { status: "held" }, "publish")).rejects.toMatchObject({
    problem: "selection-too-large",
    status: 422,
    extra: { count: mostInJob + 1, most: mostInJob },
  });
});

test.each([
  ["rejected", {}, "reject", 0],
  ["rejected", {}, "publish", 1],
  ["published", {}, "publish", 0],
  ["published", { reported: new Date() }, "publish", 1],
  ["deleted", {}, "reject", 0],
  ["pending", {}, "publish", 1],
] as const)("of one that is %s and waits in %j, to %s selects %i", async (status, waiting, decision, n) => {
  const { _id, story } = someComment({ story: `${status} ${decision} ${n}` });
  await comments.stored.insertMany([someComment({ _id, story, status, waiting })]);
  expect(await selection.run(looking, { story }, decision)).toHaveLength(n);
  expect(await selection.run(looking, { comments: [_id] }, decision)).toHaveLength(n);
  expect(await selection.run({ ...looking, site: "gazette" }, { comments: [_id] }, decision)).toEqual([]);
});
