import { hardKindsOf } from "./hard-kinds.js";

const nothing = { findings: [], flags: [], notices: [] };

test.each([
  ["nothing", nothing, []],
  ["an insult", { ...nothing, findings: [{ about: "insult" }] }, []],
  ["a filter that says nothing of itself", { ...nothing, findings: [{}] }, []],
  [
    "threats and hate",
    { ...nothing, findings: [{ about: "threat" }, { about: "hate" }] },
    ["hate", "threat"],
  ],
  ["a report of spam", { ...nothing, flags: [{ reason: "spam" }] }, []],
  ["a report of something illegal", { ...nothing, flags: [{ reason: "illegal" }] }, ["illegal"]],
  ["a notice", { ...nothing, notices: [{}] }, ["illegal"]],
] as const)("%s", (_, known, kinds) => {
  expect(hardKindsOf(known)).toEqual(kinds);
});
