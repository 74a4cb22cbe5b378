import { gateOf } from "./gate.js";

const open = {
  closed: false,
  readOnly: false,
  mode: "questions",
  opensAt: "2026-03-09T14:00:00Z",
  closesAt: "2026-03-09T15:00:00Z",
  featured: 0,
} as const;

test.each([
  ["13:59", "soon"],
  ["14:00", null],
  ["14:59", null],
  ["15:00", "over"],
] as const)("questions at %s: %s", (time, gate) =>
  expect(gateOf(open, Date.parse(`2026-03-09T${time}:00Z`))).toBe(gate),
);

test("hours are for questions only; what is closed is closed at any time, and what can only be read, first of all", () => {
  const late = Date.parse("2026-03-10T00:00:00Z");
  expect(gateOf({ ...open, mode: "discussion" }, late)).toBeNull();
  expect(gateOf({ ...open, mode: "live", closed: true }, late)).toBe("closed");
  expect(gateOf({ ...open, closed: true, readOnly: true }, late)).toBe("readOnly");
  expect(gateOf({ ...open, opensAt: null, closesAt: null }, late)).toBeNull();
});
