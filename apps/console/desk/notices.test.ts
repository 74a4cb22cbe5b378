import type { QueueItem } from "#contract";
import type { Happening } from "./apply.js";
import type { Desk } from "./desk.js";
import { decisionBy, deskWith, freshIds, item, notice, play, shownIds } from "./example.js";
import { firstDeadline } from "./notices.js";

const noticed = (id: string, ...notices: string[]): QueueItem => ({
  ...item(id, { status: "published" }),
  notices: notices.map((one) => notice(one)),
});

/** A desk in front of the queue of notices, with the queue of held comments beside it. */
function deskWithNotices(...items: QueueItem[]): Desk {
  const page = { items, next: null };
  return play(deskWith(["h"]), [
    { type: "loaded", queue: "notices", page, after: null, asked: 0 },
    { type: "queue", queue: "notices" },
  ]);
}

const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1_000 } as const;
const answer = { type: "answer", key: "2", text: "It is fair.", now: 2_000 } as const;
const told = (to: "published" | "rejected"): Happening => ({
  type: "told",
  news: { comment: "a", decision: decisionBy("Ada", to) },
  now: 1_000,
});

test("a comment with open notices is not decided on before there is an answer to all of them", () => {
  const asked = play(deskWithNotices(noticed("a", "n1", "n2"), noticed("b", "n3")), [publish]);
  expect(asked.acts).toEqual([]);
  expect(asked.asking).toEqual({ entry: "a", choice: { decision: "publish" } });
  const answered = play(asked, [answer]);
  expect(answered.acts).toMatchObject([
    { choice: { decision: "publish", answer: { text: "It is fair.", notices: ["n1", "n2"] } } },
  ]);
  expect(answered.asking).toBeNull();
  expect(shownIds(answered, "notices")).toEqual(["b"]);
});

test("an answer goes to no other case than the one that it was asked for", () => {
  const desk = deskWithNotices(noticed("a", "n1"), noticed("b", "n2"));
  const elsewhere = play(desk, [publish, { type: "step", by: 1, now: 1_500 }, answer]);
  expect(elsewhere.acts).toEqual([]);
  expect(play(elsewhere, [{ type: "unask" }]).asking).toBeNull();
});

test("a colleague's yes leaves a comment among the notices, their no takes it away", () => {
  const desk = deskWithNotices(noticed("a", "n1"));
  expect(play(desk, [told("published")]).lists.notices?.rows[0]?.gone).toBeNull();
  expect(play(desk, [told("rejected")]).lists.notices?.rows[0]?.gone).toMatchObject({
    decision: { to: "rejected" },
  });
});

test("a decision taken back puts the comment back into every list that it had left", () => {
  const held = { ...item("h"), notices: [notice("n1")] };
  const desk = play(deskWithNotices(held), [
    { type: "decide", key: "1", choice: { decision: "reject" }, now: 1_000 },
    answer,
  ]);
  expect([shownIds(desk, "notices"), shownIds(desk, "held")]).toEqual([[], []]);
  const back = play(desk, [{ type: "undo", key: "2", now: 3_000 }]);
  expect([shownIds(back, "notices"), shownIds(back, "held")]).toEqual([["h"], ["h"]]);
});

test("what was decided while somebody gave notice is kept until it has an answer to that", () => {
  const held = deskWith(["a", "b"]);
  const met = play(held, [publish, { type: "unanswered", key: "1", notices: [notice("n1")] }]);
  expect(met.acts).toMatchObject([{ state: "unanswered", choice: { decision: "publish" } }]);
  expect(shownIds(met)).toEqual(["b"]);
  const sent = play(met, [{ type: "complete", key: "1", text: "Fair.", anew: { key: "2", now: 9_000 } }]);
  expect(sent.acts).toMatchObject([
    { key: "2", state: "deciding", choice: { answer: { text: "Fair.", notices: ["n1"] } } },
  ]);
});

test("given up, it is in its place again, and the next decision is asked for an answer at once", () => {
  const back = play(deskWith(["a", "b"]), [
    publish,
    { type: "unanswered", key: "1", notices: [notice("n1")] },
    { type: "withdraw", key: "1", now: 2_000 },
  ]);
  expect(back.acts).toEqual([]);
  expect(shownIds(back)).toEqual(["a", "b"]);
  expect(back.selected).toBe("a");
  expect(play(back, [publish]).asking).toMatchObject({ entry: "a" });
});

test("a page that reports what one has just answered does not bring it back", () => {
  const reload: Happening = {
    type: "loaded",
    queue: "notices",
    page: { items: [noticed("a", "n1")], next: null },
    after: null,
    asked: 2_500,
  };
  const answered = play(deskWithNotices(noticed("a", "n1")), [publish, answer, reload]);
  expect([...shownIds(answered, "notices"), ...freshIds(answered, "notices")]).toEqual([]);
});

test("the clock runs to the deadline of whoever has waited longest for an answer", () => {
  const late = notice("n2", { deadline: "2026-11-30T08:00:00.000Z" });
  const done = notice("n0", { deadline: "2026-11-01T08:00:00.000Z", state: "kept" });
  expect(firstDeadline([late, notice("n1"), done])).toBe(notice("n1").deadline);
  expect(firstDeadline([done])).toBeNull();
});
