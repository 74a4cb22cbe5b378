import type { ProblemName } from "#contract";
import { Refusal } from "../connection/refusal.js";
import { undoFor } from "../desk/acting.js";
import { entryOf } from "../desk/appeals.js";
import { apply, type Happening } from "../desk/apply.js";
import { actOn } from "../desk/desk.js";
import { appeal, caseOf, decisionBy, deskWith, item, notice, shownIds } from "../desk/example.js";
import { courier } from "./deliver.js";

const published = decisionBy("Me", "published", { id: "d1" });
const held = decisionBy("Me", "held", { id: "d2" });
const decided = { decision: published, status: "published" };
const undone = { decision: held, status: "held" };
const lost = new Refusal(null);

function refusal(name: ProblemName, status: number, more: object = {}): Refusal {
  return new Refusal({ type: `urn:palabre:problem:${name}`, title: name, status, detail: name, ...more });
}

/** A desk over an API whose answers are laid out beforehand. Its pauses end when the test says so. */
function deskOver(...answers: object[]) {
  const asked: string[] = [];
  const sleepers: (() => void)[] = [];
  const stale: string[] = [];
  const clock = { now: 5_000 };
  const seen = { desk: deskWith(["a", "b"]), signedOut: 0, stale, reopened: 0 };
  const bring = courier({
    me: "me",
    now: () => clock.now,
    current: (comment) => actOn(seen.desk, comment),
    tell: (happening) => act(happening),
    signedOut: () => seen.signedOut++,
    stale: (comment) => seen.stale.push(comment),
    reopened: () => seen.reopened++,
    pause: () => new Promise((resolve) => sleepers.push(resolve)),
    ask: async <Given>(path: string, how: { method?: string } = {}) => {
      asked.push(`${how.method ?? "GET"} ${path}`);
      const answer = answers.shift();
      const isGiven = (given: unknown): given is Given => given !== undefined && !(given instanceof Error);
      if (isGiven(answer)) return answer;
      throw answer instanceof Error ? answer : new Error("the test laid out no more answers");
    },
  });
  const act = (happening: Happening): void => {
    seen.desk = apply(seen.desk, happening);
    bring(seen.desk.acts);
  };
  return { seen, asked, sleepers, act, clock, wake: () => sleepers.splice(0).forEach((wakeUp) => wakeUp()) };
}

/** Lets promises run until something is so. */
async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 100 && !isSo(); turn++) await new Promise(setImmediate);
  if (!isSo()) throw new Error(`never came: ${what}`);
}

const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1_000 } as const;
const undo = { type: "undo", key: "1", now: 2_000 } as const;

test("a decision is sent at once", async () => {
  const { seen, asked, act } = deskOver(decided);
  act(publish);
  await until(() => actOn(seen.desk, "a")?.state === "decided", "the decision");
  expect(asked).toEqual(["POST /moderation/decisions"]);
});

test("a decision that did not arrive says so, and is sent again until it has", async () => {
  const { seen, asked, act, sleepers, wake } = deskOver(lost, refusal("unavailable", 503), decided);
  act(publish);
  await until(() => sleepers.length === 1, "the first pause");
  expect(actOn(seen.desk, "a")).toMatchObject({ state: "deciding", stuck: true });
  wake();
  await until(() => sleepers.length === 1, "the second pause");
  wake();
  await until(() => actOn(seen.desk, "a")?.state === "decided", "the decision");
  expect(actOn(seen.desk, "a")?.stuck).toBe(false);
  expect(asked).toHaveLength(3);
});

test("an undo that comes before the answer waits for it, and takes that very decision back", async () => {
  const { seen, asked, act } = deskOver(decided, undone);
  act(publish);
  act(undo);
  await until(() => actOn(seen.desk, "a")?.state === "undone", "the undo");
  expect(asked).toEqual(["POST /moderation/decisions", "DELETE /moderation/comments/a/decisions/d1"]);
});

test("an undo of what never arrived first looks whether it did", async () => {
  const arrived = caseOf(item("a", { status: "published" }), [published]);
  const { seen, asked, act, sleepers, wake } = deskOver(lost, arrived, undone);
  act(publish);
  await until(() => sleepers.length === 1, "the pause");
  act(undo);
  wake();
  await until(() => actOn(seen.desk, "a")?.state === "undone", "the undo");
  expect(asked.slice(1)).toEqual([
    "GET /moderation/comments/a",
    "DELETE /moderation/comments/a/decisions/d1",
  ]);
  expect(seen.reopened).toBe(1);
});

test("an undo of what really never arrived has nothing to take back", async () => {
  const { seen, asked, act, sleepers, wake } = deskOver(lost, caseOf(item("a")));
  act(publish);
  await until(() => sleepers.length === 1, "the pause");
  act(undo);
  wake();
  await until(() => seen.reopened > 0, "the undo");
  expect(asked.slice(1)).toEqual(["GET /moderation/comments/a"]);
  expect(actOn(seen.desk, "a")).toBeUndefined();
  expect(shownIds(seen.desk)).toEqual(["a", "b"]);
});

test("a colleague who was first is named, with their decision", async () => {
  const decision = decisionBy("Ada", "rejected");
  const { seen, act } = deskOver(refusal("already-decided", 409, { decision }));
  act(publish);
  await until(() => actOn(seen.desk, "a")?.state === "conflict", "the conflict");
  expect(actOn(seen.desk, "a")?.standing).toEqual(decision);
});

test("a decision that lacks its answer to a notice waits for it, and goes out with it", async () => {
  const notices = [notice("n1")];
  const { seen, asked, act } = deskOver(refusal("notices-unanswered", 409, { notices }), decided);
  act(publish);
  await until(() => actOn(seen.desk, "a")?.state === "unanswered", "the notice");
  act({ type: "complete", key: "1", text: "It is fair.", anew: { key: "2", now: 3_000 } });
  await until(() => actOn(seen.desk, "a")?.state === "decided", "the decision");
  expect(asked).toHaveLength(2);
});

test("what is said to an appeal is sent only when it can't be taken back any more", async () => {
  const { seen, asked, act, sleepers, wake, clock } = deskOver(appeal("s1", { state: "overturned" }));
  act({
    type: "loaded",
    queue: "appeals",
    page: { items: [entryOf(appeal("s1"))], next: null },
    after: null,
    asked: 0,
  });
  act({ type: "queue", queue: "appeals" });
  act(publish);
  act({ type: "answer", key: "2", text: "You are right.", now: clock.now });
  await until(() => sleepers.length === 1, "the pause");
  wake();
  await until(() => sleepers.length === 1, "the next pause, as it was woken too early");
  expect(asked).toEqual([]);
  clock.now += undoFor;
  wake();
  await until(() => actOn(seen.desk, "s1")?.state === "decided", "the hearing");
  expect(asked).toEqual(["POST /moderation/appeals/s1"]);
});

test("a text that has changed comes back, and is asked for anew", async () => {
  const { seen, act } = deskOver(refusal("stale-revision", 409, { sent: 1, current: 2 }));
  act(publish);
  await until(() => seen.stale.length > 0, "the question");
  expect(seen.stale).toEqual(["a"]);
  expect(shownIds(seen.desk)).toContain("a");
});

test("an ended session keeps the decision for the next one", async () => {
  const { seen, act } = deskOver(refusal("token-expired", 401));
  act(publish);
  await until(() => seen.signedOut === 1, "the end of the session");
  expect(actOn(seen.desk, "a")).toMatchObject({ state: "deciding", stuck: true });
});

test("decisions on several comments don't wait for each other", async () => {
  const { seen, act, sleepers } = deskOver(lost, decided);
  act(publish);
  act({ ...publish, key: "2" });
  await until(() => actOn(seen.desk, "b")?.state === "decided", "the second decision");
  expect(sleepers).toHaveLength(1);
});
