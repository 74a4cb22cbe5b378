import fc from "fast-check";
import { together } from "./together.js";

/** A disk that is done with a command when it is told to. */
function slowDisk(refused: (item: number) => boolean = () => false) {
  const written: number[][] = [];
  const done: (() => void)[] = [];
  let most = 0;
  let underWay = 0;
  const write = async (items: readonly number[]): Promise<(string | Error)[]> => {
    written.push([...items]);
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve) => done.push(resolve));
    underWay--;
    return items.map((item) => (refused(item) ? new Error(`no ${item}`) : `wrote ${item}`));
  };
  return { write, written, done, most: () => most };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test("a write goes at once while nothing is being written", async () => {
  const { write, written, done } = slowDisk();
  const result = together(1, write)(7);
  await aTurn();
  expect(written).toEqual([[7]]);
  done[0]?.();
  await expect(result).resolves.toBe("wrote 7");
});

test("what comes while the disk is busy goes together, and each is told what became of it", async () => {
  const { write, written, done } = slowDisk((item) => item === 3);
  const add = together(1, write);
  const first = add(1);
  await aTurn();
  const results = Promise.allSettled([add(2), add(3), add(4)]);
  await aTurn();
  expect(written).toEqual([[1]]);
  done[0]?.();
  await first;
  await aTurn();
  await aTurn();
  expect(written).toEqual([[1], [2, 3, 4]]);
  done[1]?.();
  expect(await results).toMatchObject([
    { value: "wrote 2" },
    { reason: { message: "no 3" } },
    { value: "wrote 4" },
  ]);
});

test("a command that fails as a whole fails for all that were in it, and for nobody after", async () => {
  let failing = true;
  const add = together(1, async (items: readonly number[]) => {
    if (failing) throw new Error("the disk is gone");
    return items.map(String);
  });
  await expect(Promise.allSettled([add(1), add(2)])).resolves.toMatchObject([
    { reason: { message: "the disk is gone" } },
    { reason: { message: "the disk is gone" } },
  ]);
  failing = false;
  await expect(add(3)).resolves.toBe("3");
});

test("however writes come in, each is written once, and no more commands wait than may", async () => {
  const turns = fc.array(fc.nat(90), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(turns, fc.integer({ min: 1, max: 3 }), async (arrivals, limit) => {
      const { write, written, done, most } = slowDisk();
      const add = together(limit, write);
      const results: Promise<string>[] = [];
      for (const count of arrivals) {
        for (let more = 0; more < count; more++) results.push(add(results.length));
        await aTurn();
        done.shift()?.();
      }
      const all = Promise.all(results);
      for (let ended = false; !ended; await aTurn()) {
        done.shift()?.();
        ended = await Promise.race([all.then(() => true), aTurn().then(() => false)]);
      }
      expect(written.flat().sort((a, b) => a - b)).toEqual(results.map((_, at) => at));
      expect(most()).toBeLessThanOrEqual(limit);
      expect(await all).toEqual(results.map((_, at) => `wrote ${at}`));
    }),
    { numRuns: 50 },
  );
});
