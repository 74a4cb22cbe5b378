import { Problem, type ProblemName } from "#contract";
import { refuseWriting, type Rules, type Writing } from "./open.js";

const noon = new Date("2026-11-24T12:00:00Z");
const [before, after] = [new Date(noon.getTime() - 1), new Date(noon.getTime() + 1)];
const usual = { closed: false, readOnly: false, mode: "discussion", opensAt: null, closesAt: null } as const;

function refusal(writing: Writing, rules: Partial<Rules>, now = noon): ProblemName | null {
  try {
    refuseWriting(writing, { ...usual, ...rules }, now);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.problem;
    throw error;
  }
}

const writings = ["comment", "reply", "edit", "reaction"] as const;

test.each<[string, Partial<Rules>, (ProblemName | null)[]]>([
  ["is open", {}, [null, null, null, null]],
  ["goes on live", { mode: "live", closesAt: before }, [null, null, null, null]],
  ["is closed", { closed: true }, ["story-closed", "story-closed", null, null]],
  [
    "can only be read",
    { closed: true, readOnly: true },
    ["story-read-only", "story-read-only", "story-read-only", "story-read-only"],
  ],
  ["takes questions", { mode: "questions", opensAt: noon, closesAt: after }, [null, null, null, null]],
  ["takes no questions yet", { mode: "questions", opensAt: after }, ["questions-not-yet", null, null, null]],
  ["takes no more questions", { mode: "questions", closesAt: noon }, ["questions-over", null, null, null]],
])("a story that %s", (_, rules, refusals) => {
  expect(writings.map((writing) => refusal(writing, rules))).toEqual(refusals);
});

test("a refusal says when questions are taken", () => {
  const rules = { ...usual, mode: "questions", opensAt: after } as const;
  expect(() => refuseWriting("comment", rules, noon)).toThrow(after.toISOString());
});
