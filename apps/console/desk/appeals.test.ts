import type { CaseAppeal } from "#contract";
import { undoable, undoFor } from "./acting.js";
import { entryOf } from "./appeals.js";
import type { Happening } from "./apply.js";
import { waitingIn } from "./counts.js";
import type { Desk } from "./desk.js";
import { appeal, decisionBy, deskWith, freshIds, item, play, shownIds, quiet } from "./example.js";

const page = (...appeals: CaseAppeal[]): Happening => ({
  type: "loaded",
  queue: "appeals",
  page: { items: appeals.map(entryOf), next: null },
  after: null,
  asked: 0,
});

function deskWithAppeals(...appeals: CaseAppeal[]): Desk {
  return play(deskWith(["h"]), [page(...appeals), { type: "queue", queue: "appeals" }]);
}

const grant = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1_000 } as const;
const answer = { type: "answer", key: "2", text: "You are right.", now: 2_000 } as const;

test("an appeal is heard with an answer, and leaves at once", () => {
  const asked = play(deskWithAppeals(appeal("s1"), appeal("s2")), [grant]);
  expect(asked.acts).toEqual([]);
  expect(asked.asking).toMatchObject({ entry: "s1" });
  const heard = play(asked, [answer]);
  expect(heard.acts).toMatchObject([{ choice: { decision: "publish" }, heard: "You are right." }]);
  expect(shownIds(heard, "appeals")).toEqual(["s2"]);
  expect(heard.selected).toBe("s2");
});

test("nobody hears an appeal against their own decision, or of their own", () => {
  const mine = appeal("s1", { decidedBy: { kind: "person", id: "me", name: "Me" } });
  const own = appeal("s2", { author: { id: "me", name: "Me" } });
  for (const one of [mine, own]) expect(play(deskWithAppeals(one), [grant]).asking).toBeNull();
  const machine = appeal("s3", { decidedBy: { kind: "machine", id: "me", name: "" } });
  expect(play(deskWithAppeals(machine), [grant]).asking).toMatchObject({ entry: "s3" });
});

test("what was said to an appeal can be taken back until it is sent, and no longer", () => {
  const heard = play(deskWithAppeals(appeal("s1")), [grant, answer]);
  expect(undoable(heard, 2_000)?.key).toBe("2");
  expect(undoable(heard, 2_000 + undoFor)).toBeUndefined();
  const back = play(heard, [{ type: "undo", key: "2", now: 3_000 }]);
  expect(back.acts).toEqual([]);
  expect(shownIds(back, "appeals")).toEqual(["s1"]);
  const late = play(heard, [
    { type: "undelivered", key: "2" },
    { type: "undo", key: "2", now: 2_000 + undoFor },
  ]);
  expect(late.acts).toMatchObject([{ state: "deciding" }]);
});

test("a decision on the comment hears no appeal", () => {
  const about = appeal("s1", { comment: "h" });
  const desk = play(deskWithAppeals(about), [
    { type: "queue", queue: "held" },
    { type: "decide", key: "9", choice: { decision: "reject" }, now: 500 },
    {
      type: "told",
      news: { comment: "h", decision: decisionBy("Ada", "published") },
      now: 600,
    },
  ]);
  expect(shownIds(desk, "appeals")).toEqual(["s1"]);
  expect(desk.lists.appeals?.rows[0]?.gone).toBeNull();
});

test("several appeals under one comment count each, and so does one of somebody who never wrote", () => {
  const desk = deskWithAppeals(
    appeal("s1", { comment: "c" }),
    appeal("s2", { comment: "c" }),
    appeal("s3", { comment: null }),
  );
  expect(waitingIn({ ...desk, counts: { appeals: 1 } }, "appeals")).toBe(3);
});

test("what comes and what others hear shows by itself", () => {
  const news = { ...item("c"), appeals: [appeal("s2", { comment: "c" })], queue: "appeals" as const };
  const desk = play(deskWithAppeals(appeal("s1")), [
    {
      type: "changed",
      change: { queues: { appeals: 2 }, ...quiet, added: [news], removed: [] },
      now: 100,
    },
  ]);
  expect(freshIds(desk, "appeals")).toEqual(["s2"]);
  const removed = { queue: "appeals", comment: "comment-of-s1" } as const;
  const less = play(desk, [
    {
      type: "changed",
      change: { queues: { appeals: 1 }, ...quiet, added: [], removed: [removed] },
      now: 200,
    },
  ]);
  expect(less.lists.appeals?.rows[0]?.gone).toMatchObject({ decision: null });
  expect(waitingIn(less, "appeals")).toBe(1);
});

test("an appeal that somebody else has heard says so, and does not come back", () => {
  const desk = play(deskWithAppeals(appeal("s1"), appeal("s2")), [
    grant,
    answer,
    { type: "refused", key: "2", problem: "already-heard", now: 9_000 },
  ]);
  expect(desk.acts).toMatchObject([{ state: "refused", problem: "already-heard" }]);
  expect(shownIds(desk, "appeals")).toEqual(["s2"]);
});

test("an appeal that a colleague looks at is not what comes next, and one that they have heard shows both answers", () => {
  const by = { id: "Ada", name: "Ada" };
  const claims = [{ appeal: "s2", by, until: "2026-11-24T09:00:00.000Z" }];
  const three = deskWithAppeals(appeal("s1"), appeal("s2"), appeal("s3"));
  const heard = play(three, [{ type: "appealClaims", claims }, grant, answer]);
  expect(heard.selected).toBe("s3");
  const hearing = appeal("s1", { state: "upheld", answer: "No.", heardBy: { kind: "person", ...by } });
  const met = play(heard, [{ type: "heardBefore", key: "2", hearing }]);
  expect(met.acts).toMatchObject([{ state: "conflict", heard: "You are right.", hearing }]);
  expect(shownIds(met, "appeals")).toEqual(["s2", "s3"]);
  const read = play(met, [{ type: "acknowledge", key: "2" }]);
  expect([read.acts, shownIds(read, "appeals")]).toEqual([[], ["s2", "s3"]]);
});
