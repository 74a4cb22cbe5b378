import fc from "fast-check";
import type { QueueItem } from "#contract";
import { play, item } from "./example.js";
import { type Desk, emptyDesk, idOf, isAppeal, listOf } from "./desk.js";
import { isHard } from "./mixing.js";

const finding = { filter: "haine", rule: "vermine", message: "", start: 0, end: 1, score: 1 };

function kindOfCase(id: string, isHardOne: boolean): QueueItem {
  return { ...item(id), findings: isHardOne ? [{ ...finding, about: "hate" }] : [] };
}

/** A queue with hard (true) and easy cases. */
function deskOf(hard: readonly boolean[], hardInRow: number | null): Desk {
  const items = hard.map((isHardOne, number) => kindOfCase(`${number}`, isHardOne));
  return play(emptyDesk("me", "held", null), [
    { type: "mix", hardInRow },
    { type: "loaded", queue: "held", page: { items, next: null }, after: null, asked: 0 },
  ]);
}

const decide = (desk: Desk, number: number) =>
  play(desk, [{ type: "decide", key: String(number), choice: { decision: "publish" }, now: 0 }]);
const skip = (desk: Desk) => play(desk, [{ type: "skip", now: 0 }]);

/** The case in front, as it is; null where nothing is. */
function inFront({ lists: { held }, selected }: Desk): boolean | null {
  const row = held?.rows.find(({ item: one }) => idOf(one) === selected);
  return row ? isHard(row.item) : null;
}

function order(desk: Desk): (string | null)[] {
  const seen = [];
  let now = desk;
  for (let number = 0; now.selected !== null; number++) {
    seen.push(now.selected);
    now = decide(now, number);
  }
  return seen;
}

test("after so many hard cases comes the next easy one, and then the order goes on", () => {
  const queue = [true, true, true, false, true, false];
  expect(order(deskOf(queue, 2))).toEqual(["0", "1", "3", "2", "4", "5"]);
  expect(order(deskOf(queue, null))).toEqual(["0", "1", "2", "3", "4", "5"]);
});

test("where no easy one waits, the hard ones come", () => {
  expect(order(deskOf([true, true, true], 1))).toEqual(["0", "1", "2"]);
});

test("what a colleague looks at does not come, however easy", () => {
  const claims = [{ comment: "1", by: { id: "max", name: "Max" }, until: "2099-01-01T00:00:00.000Z" }];
  const desk = play(deskOf([true, false, true], 1), [{ type: "claims", claims }]);
  expect(decide(desk, 0).selected).toBe("2");
});

test("an appeal is no hard case", () => {
  const { rows } = listOf(deskOf([true], 1), "held");
  expect(rows.map(({ item: one }) => isAppeal(one) || isHard(one))).toEqual([true]);
});

test("nobody reads more hard cases in a row than they want while an easy one waits that was not put aside", () => {
  const queues = fc.array(fc.boolean(), { maxLength: 30 });
  const acts = fc.array(fc.boolean(), { maxLength: 40 });
  fc.assert(
    fc.property(queues, fc.integer({ min: 1, max: 4 }), acts, (hard, most, skips) => {
      let desk = deskOf(hard, most);
      let run = 0;
      for (const [number, isSkipped] of skips.entries()) {
        const isHardOne = inFront(desk);
        if (isHardOne === null) return;
        run = isHardOne ? run + 1 : 0;
        const before = desk.selected;
        desk = isSkipped ? skip(desk) : decide(desk, number);
        const waits = listOf(desk, "held").rows.some(
          ({ item: one, skipped, gone }) => !gone && !skipped && !isHard(one) && idOf(one) !== before,
        );
        if (run >= most && waits) expect(inFront(desk)).toBe(false);
      }
    }),
  );
});
