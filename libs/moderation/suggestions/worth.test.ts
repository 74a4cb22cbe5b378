import { isWorthLeaving } from "./worth.js";

const never = (count: number) => ({ count, wrong: 0 });

test.each([
  ["before anything is decided with nobody asked, 1 in 20 is the most", never(59), never(0), true],
  ["too few prove nothing", never(58), never(0), false],
  [
    "few more among many change nothing of these",
    { count: 200, wrong: 4 },
    { count: 20_000, wrong: 200 },
    true,
  ],
  ["as many with errors, where there were none, do", { count: 2000, wrong: 40 }, never(3000), false],
  [
    "the same, where as much is wrong already, do not",
    { count: 2000, wrong: 40 },
    { count: 3000, wrong: 100 },
    true,
  ],
  [
    "more than 1 in 20 never, however much is wrong already",
    { count: 2000, wrong: 140 },
    { count: 3000, wrong: 900 },
    false,
  ],
])("%s", (_, sample, alone, expected) => {
  expect(isWorthLeaving(sample, { alone })).toBe(expected);
});

test("whoever has said how much may be wrong is not given more", () => {
  expect(isWorthLeaving(never(59), { alone: never(0), most: 0.005 })).toBe(false);
  expect(isWorthLeaving(never(600), { alone: never(0), most: 0.005 })).toBe(true);
});
