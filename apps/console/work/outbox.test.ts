import { deskWith, notice, play } from "../desk/example.js";
import { outboxOf } from "./outbox.js";

const decide = (key: string) =>
  ({ type: "decide", key, choice: { decision: "publish" }, now: Number(key) }) as const;

test("what is open is kept until it is delivered, and found by the next page, oldest first", () => {
  const outbox = outboxOf("demo", "ada");
  const { acts } = play(deskWith(["a", "b"]), [decide("1"), decide("2")]);
  outbox.follow(acts);
  expect(outboxOf("demo", "ada").left()).toEqual(acts);
  outbox.follow(acts.map((act) => (act.key === "1" ? { ...act, state: "decided" } : act)));
  expect(outboxOf("demo", "ada").left()).toEqual(acts.slice(1));
  outbox.follow([]);
  expect(outboxOf("demo", "ada").left()).toEqual([]);
});

test("what waits for its moderator's answer is kept, too, and waits on in the next page", () => {
  const outbox = outboxOf("demo", "ada");
  const { acts } = play(deskWith(["a"]), [
    decide("1"),
    { type: "unanswered", key: "1", notices: [notice("n1")] },
  ]);
  outbox.follow(acts);
  const left = outboxOf("demo", "ada").left();
  expect(left).toEqual(acts);
  expect(play(deskWith([]), [{ type: "resumed", acts: left }]).acts).toMatchObject([
    { state: "unanswered", stuck: false },
  ]);
  outbox.follow([]);
});

test("nobody finds another's decisions, or another site's", () => {
  const outbox = outboxOf("demo", "ada");
  outbox.follow(play(deskWith(["a"]), [decide("1")]).acts);
  expect(outboxOf("demo", "ben").left()).toEqual([]);
  expect(outboxOf("other", "ada").left()).toEqual([]);
  outbox.follow([]);
});

test("what is kept of an act delivered by another page is forgotten here, too", () => {
  const { acts } = play(deskWith(["a"]), [decide("1")]);
  outboxOf("demo", "ada").follow(acts);
  const next = outboxOf("demo", "ada");
  expect(next.left()).toEqual(acts);
  next.follow(acts);
  next.follow([]);
  expect(outboxOf("demo", "ada").left()).toEqual([]);
});
