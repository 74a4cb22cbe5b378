import { noDrift } from "./drift.js";
import { holdFrom } from "./hold.js";
import type { RecentDecision } from "./recent.js";

function decisions(count: number, probability: number, rejected: boolean, weight = 1): RecentDecision[] {
  return Array.from({ length: count }, (_, at) => ({ lesson: at, logit: 0, probability, rejected, weight }));
}

const good = decisions(400, 0.1, false);

test.each([
  ["before there are enough decisions it only sorts", decisions(299, 0.1, false), { from: null, more: 30 }],
  [
    "where nothing is worth holding, half",
    [...good, ...decisions(50, 0.2, true), ...decisions(50, 0.2, false)],
    { from: 0.5, proven: false },
  ],
  [
    "the lowest score of which four in five are rejected",
    [...good, ...decisions(100, 0.62, true), ...decisions(100, 0.4, true), ...decisions(95, 0.4, false)],
    { from: 0.45, proven: true },
  ],
  [
    "one that stands for many that nobody looked at counts for as many",
    [...good, ...decisions(100, 0.62, true), ...decisions(5, 0.62, false, 20)],
    { from: 0.5, proven: false },
  ],
])("%s", (_, recent, threshold) => {
  expect(holdFrom({ recent, drift: noDrift })).toEqual(threshold);
});

test("while scores do not hold, only what came since then counts", () => {
  const before = decisions(400, 0.4, true);
  const since = decisions(60, 0.4, false).map((one) => ({ ...one, lesson: 500 }));
  const recent = [...decisions(100, 0.1, false), ...before, ...since];
  expect(holdFrom({ recent, drift: noDrift })).toEqual({ from: 0.15, proven: true });
  expect(holdFrom({ recent, drift: { excess: 20, since: 500 } })).toEqual({ from: 0.5, proven: false });
});
