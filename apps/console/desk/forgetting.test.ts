import { caseOf, decisionBy, item, play } from "./example.js";
import { emptyDesk } from "./desk.js";

const decided = caseOf(item("a", { status: "rejected" }), [decisionBy("Ada", "rejected")]);
const known = play(emptyDesk("me", "audit", null), [
  { type: "opened", case: decided, now: 0 },
  { type: "opened", case: caseOf(item("b")), now: 0 },
]);

test("what comes to be decided on anew is asked for again: what was known of it tells", () => {
  const added = [{ ...item("a"), queue: "audit" } as const];
  const change = { queues: { audit: 1 }, urgent: {}, oldest: {}, late: {}, goals: {}, added, removed: [] };
  expect(play(known, [{ type: "changed", change, now: 0 }]).cases).toEqual({ b: caseOf(item("b")) });
});

test("what is known to tell nothing stays", () => {
  const page = { items: [item("a"), item("b")], next: null };
  const loaded = { type: "loaded", queue: "audit", page, after: null, asked: 0 } as const;
  expect(play(known, [loaded]).cases).toEqual({ b: caseOf(item("b")) });
});
