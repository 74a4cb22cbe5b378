import { signal } from "@preact/signals";
import type { OwnComment } from "#contract";
import type { Ask } from "../connection/ask.js";
import { Refusal } from "../connection/refusal.js";
import { commentOf } from "../thread/story-model.js";
import { saveEdit, type Saver } from "./save-edit.js";

const edit = { body: "Un pont", revision: 1 };
const edited: OwnComment = {
  ...commentOf("c"),
  text: "Un pont",
  revision: 2,
  status: "pending",
  reason: null,
  statement: null,
};

function refusal(name: string, status: number, more = {}): Refusal {
  return new Refusal({ type: `urn:palabre:problem:${name}`, title: name, status, detail: name, ...more });
}

/** A discussion where the API answers each request by the same. */
function saver(answer: OwnComment | Refusal) {
  const refusedBy = answer instanceof Error ? answer : new Error("it was not refused");
  const asked: unknown[] = [];
  const told: OwnComment[] = [];
  const ask: Ask = <Answer>(path: string, how: unknown) => {
    const isBelieved = (value: unknown): value is Answer => !(value instanceof Error);
    asked.push([path, how]);
    return isBelieved(answer) ? Promise.resolve(answer) : Promise.reject(refusedBy);
  };
  const discussion: Saver = {
    setting: { ask },
    written: signal<ReadonlySet<string>>(new Set()),
    explain: () => "Pas maintenant.",
    afterwards: (use) => void use({ tell: (comment) => told.push(comment) }),
  };
  return { discussion, asked, told };
}

test("a new text goes out with the revision that was seen, and its author sees what becomes of it", async () => {
  const { discussion, asked, told } = saver(edited);
  await expect(saveEdit(discussion, "c", edit)).resolves.toEqual({ is: "taken" });
  expect(asked).toEqual([["/comments/c", { method: "PATCH", body: edit, signed: true }]]);
  expect(told).toEqual([edited]);
  expect(discussion.written.value.has("c")).toBe(true);
});

test("where there is another text by now, it is given", async () => {
  const { discussion, told } = saver(refusal("stale-revision", 409, { comment: edited }));
  await expect(saveEdit(discussion, "c", edit)).resolves.toEqual({ is: "stale", comment: edited });
  expect(told).toEqual([]);
});

test.each([
  ["nobody answers", new Refusal(null)],
  ["the time is over", refusal("not-editable", 403)],
  ["the other text is missing", refusal("stale-revision", 409)],
])("where %s, the reader is told why", async (_, error) => {
  const { discussion } = saver(error);
  await expect(saveEdit(discussion, "c", edit)).resolves.toEqual({
    is: "refused",
    why: "Pas maintenant.",
    error,
  });
});
