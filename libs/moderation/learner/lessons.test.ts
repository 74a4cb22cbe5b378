import { exportLearner } from "./bytes.js";
import { figuresOf } from "./figures.js";
import { judge, type Learner } from "./learner.js";
import { takeBack, type Taught, teach } from "./lessons.js";
import { live, livesOn, newLife } from "./life.js";
import { someRemark, taught } from "./some-decisions.js";

const odd = { text: "zygomatique", context: {} };
const opinion = (by: string, rejected: boolean) => ({ by, rejected, chance: 1, unaided: true });
const again = () => true;
const never = () => false;

function known(learner: Learner): string {
  return Buffer.from(exportLearner(learner)).toString("base64");
}

test("each opinion is taught once, and one that says the same teaches nothing new", () => {
  const learner = taught(60);
  const first = teach(learner, odd, [], opinion("a", true));
  const after = known(learner);
  expect(teach(learner, odd, first, opinion("a", true))).toBe(first);
  expect(teach(learner, odd, first, opinion("b", true))).toBe(first);
  expect(known(learner) === after).toBe(true);
});

test("another opinion corrects the one before, and is the only one that is measured", () => {
  const learner = taught(60);
  const before = judge(learner, odd);
  const both = teach(learner, odd, teach(learner, odd, [], opinion("a", true)), opinion("b", false));
  expect(judge(learner, odd)).toBeLessThan(before);
  expect(both.map(({ by }) => by)).toEqual(["a", "b"]);
  expect(learner.recent.filter(({ lesson }) => lesson > 60)).toMatchObject([{ rejected: false }]);
});

test("where an opinion is taken back, the one before counts again or nothing does", () => {
  for (const [isAgain, left] of [
    [again, ["a"]],
    [never, []],
  ] as const) {
    const learner = taught(60);
    const both = teach(learner, odd, teach(learner, odd, [], opinion("a", true)), opinion("b", false));
    const after = takeBack(learner, odd, both, "b", isAgain);
    expect(after.map(({ by }) => by)).toEqual(left);
    expect(learner.recent.filter(({ lesson }) => lesson > 60)).toHaveLength(left.length);
  }
});

test("what was replaced by then, or was never taught, is taken back without a trace", () => {
  const learner = taught(60);
  const both = teach(learner, odd, teach(learner, odd, [], opinion("a", true)), opinion("b", false));
  const after = known(learner);
  expect(takeBack(learner, odd, both, "a", again).map(({ by }) => by)).toEqual(["b"]);
  expect(takeBack(learner, odd, both, "c", again)).toEqual(both);
  expect(known(learner) === after).toBe(true);
});

test("of a text that is gone nothing is learned; what it had taught is no measure any more", () => {
  const learner = taught(60);
  expect(teach(learner, null, [], opinion("a", true))).toEqual([]);
  const one = teach(learner, odd, [], opinion("a", true));
  const score = judge(learner, odd);
  expect(takeBack(learner, null, one, "a", again)).toEqual([]);
  expect(judge(learner, odd)).toBe(score);
  expect(learner.recent.map(({ lesson }) => lesson)).not.toContain(61);
});

test("what it goes by is counted, whatever is corrected and taken back", () => {
  const life = newLife(null);
  const at = new Date("2026-03-09T20:24:00Z");
  let opinions: Taught = [];
  const says = (by: string, rejected: boolean) =>
    (opinions = live(life, opinions, at, (learner) => teach(learner, odd, opinions, opinion(by, rejected))));
  says("a", true);
  says("b", false);
  expect(figuresOf(life, 3, at).decisions).toEqual({ published: 1, rejected: 0, undone: 1 });
  opinions = live(life, opinions, at, (learner) => takeBack(learner, odd, opinions, "b", again));
  expect(figuresOf(life, 4, at).decisions).toEqual({ published: 0, rejected: 1, undone: 2 });
});

test("one that comes from elsewhere goes by the decisions that it still knows", () => {
  expect(figuresOf(livesOn(taught(60)), 1, new Date())).toMatchObject({
    decisions: { published: 40, rejected: 20, undone: 0 },
    recent: 60,
  });
});

test("since when errors are more than they should is told as long as they are", () => {
  const life = newLife(null);
  for (let number = 0; number < 620; number++) {
    const { rejected, ...remark } = someRemark(number);
    // after so many decisions, people decide the other way round
    const isRejected = number < 500 ? rejected : !rejected;
    const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000);
    live(life, [], at, (learner) => teach(learner, remark, [], opinion(`d${number}`, isRejected)));
    if (number === 499) expect(figuresOf(life, 1, at).drift).toBeNull();
  }
  const { drift } = figuresOf(life, 1, new Date());
  const since = Date.parse(drift?.since ?? "") - Date.UTC(2026, 0, 1);
  expect(since / 60_000).toBeGreaterThanOrEqual(490);
  expect(since / 60_000).toBeLessThan(560);
});
