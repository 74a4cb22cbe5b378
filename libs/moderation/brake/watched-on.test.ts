import type { BrakeEffect } from "#contract";
import { someRandom } from "../learner/some-random.js";
import { isFarMore, onCourse } from "./course.js";
import { untried } from "./untried.js";
import { type Outcome, type Watch, watchedOn } from "./watched-on.js";

/** What is watched beside each other of a version. */
const watched = 10;

function watchOf(effect: BrakeEffect, before = { hits: 0, of: 0 }): Watch {
  const on = effect === "reject" ? null : "words";
  return { on, effect, before: { hits: 0, of: 0 }, expected: untried(effect, before), course: onCourse };
}

function outcome({ on, effect }: Watch, isHit: boolean): Outcome {
  return { version: 2, written: new Date(0), acts: isHit ? [{ on, effect }] : [], again: [] };
}

/** @returns after how many comments it is braked; null where it is not, and the watch as it is then */
function course(begun: Watch, share: number, within: number, random: () => number) {
  let watch = begun;
  for (let judged = 1; judged <= within; judged++) {
    watch = { ...watch, ...watchedOn(watch, [outcome(watch, random() < share)]) };
    if (watch.expected && isFarMore(watch.course, watched)) return { judged, watch };
  }
  return { judged: null, watch };
}

test.each<[BrakeEffect, { hits: number; of: number }, number]>([
  ["reject", { hits: 0, of: 0 }, 15],
  ["reject", { hits: 0, of: 1000 }, 15],
  ["reject", { hits: 1000, of: 1000 }, 36],
  ["mask", { hits: 0, of: 0 }, 15],
  ["hold", { hits: 0, of: 0 }, 25],
])(
  "a version never tried that does %s to everything, after %j, is braked within %i comments",
  (effect, before, within) => {
    expect(course(watchOf(effect, before), 1, within, () => 0).judged).not.toBeNull();
  },
);

test("a version never tried that does to half of all what filters do to a tenth is braked within some dozens", () => {
  const random = someRandom(20_261_130);
  const after = Array.from(
    { length: 200 },
    () => course(watchOf("reject"), 0.5, 500, random).judged ?? Infinity,
  );
  after.sort((one, other) => one - other);
  expect(after[100]).toBeLessThan(50);
  expect(after[198]).toBeLessThan(150);
});

test.each<[BrakeEffect, number]>([
  ["reject", 0.1],
  ["reject", 0.01],
  ["mask", 0.1],
  ["hold", 0.3],
])(
  "what does %s to no more than a share of %d, as filters do, is not braked before it tells itself how often it acts",
  (effect, share) => {
    const random = someRandom(7);
    for (let run = 0; run < 200; run++) {
      const { judged, watch } = course(watchOf(effect), share, 500, random);
      expect(judged).toBeNull();
      if (run > 0) continue;
      // some more until it is on course, and what it does itself is what is expected
      const { watch: later } = course(watch, share, 200, random);
      expect(later.expected?.from).toBe("live");
      expect((later.expected?.hits ?? 0) / (later.expected?.of ?? 1)).toBeCloseTo(share, 1);
    }
  },
);

test("what runs wild is not what is expected, however much is counted at once", () => {
  const begun = watchOf("reject");
  const all = Array.from({ length: 2000 }, () => outcome(begun, true));
  const watch = watchedOn(begun, all);
  expect(watch.expected?.from).toBe("general");
  expect(isFarMore(watch.course, watched)).toBe(true);
});

test("what it does to the same author once more is neither a hit nor none", () => {
  const begun = watchOf("hold");
  const act = { on: begun.on, effect: begun.effect };
  const again = { ...outcome(begun, true), acts: [act], again: [act] };
  const { course: gone, before } = watchedOn(begun, [outcome(begun, true), again, again]);
  expect(gone).toMatchObject({ hits: 1, of: 1 });
  expect(before).toEqual({ hits: 1, of: 1 });
});

test("a brake knows since when something has acted more often", () => {
  const begun = watchOf("reject");
  const at = (hour: number, isHit: boolean) => ({ ...outcome(begun, isHit), written: new Date(hour) });
  const early = watchedOn(begun, [at(1, true), ...Array.from({ length: 20 }, () => at(2, false))]);
  expect(early.since).toBeNull();
  const later = watchedOn({ ...begun, ...early }, [at(3, true), at(4, true)]);
  expect(later.since).toEqual(new Date(3));
});
