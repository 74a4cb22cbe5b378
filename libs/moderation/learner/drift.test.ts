import { type Drift, driftingSince, noDrift, watched } from "./drift.js";
import { someRandom } from "./some-random.js";

/** Decisions on scores of all kinds, of which people reject as many as `share` says for a score. */
function after(
  from: Drift,
  lessons: readonly [number, number],
  seed: number,
  share: (score: number) => number,
): Drift {
  const random = someRandom(seed);
  let drift = from;
  for (let lesson = lessons[0]; lesson <= lessons[1]; lesson++) {
    const score = random() ** 2;
    drift = watched(drift, score, random() < share(score), lesson);
  }
  return drift;
}

const holds = (score: number) => score;
const turned = (score: number) => 1 - score;

test("scores that hold do not drift, however long", () => {
  for (let seed = 1; seed <= 5; seed++) {
    expect(driftingSince(after(noDrift, [1, 20_000], seed, holds))).toBeNull();
  }
});

test("what people begin to see otherwise is noticed within a few hundred decisions, with when it began", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const drift = after(after(noDrift, [1, 1000], seed, holds), [1001, 1200], seed, turned);
    const since = driftingSince(drift);
    expect(since).toBeGreaterThan(800);
    expect(since).toBeLessThan(1100);
  }
});

test("once scores hold again, it is quiet again", () => {
  const drifting = after(noDrift, [1, 2000], 3, turned);
  expect(driftingSince(drifting)).not.toBeNull();
  expect(driftingSince(after(drifting, [2001, 3500], 3, holds))).toBeNull();
});

test("one surprise is none", () => {
  expect(driftingSince(watched(noDrift, 0.01, true, 1))).toBeNull();
});
