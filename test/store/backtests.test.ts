import { emptyTally } from "#moderation";
import { Backtests, machine, type StoredBacktest, tallyOf } from "#store";
import { connection } from "./migrated.js";

let tests: Backtests;
beforeAll(() => {
  tests = new Backtests(connection);
});

function begin(): Promise<StoredBacktest> {
  return tests.begin({
    ...{ site: "journal", by: machine, filters: 1, last: 10, from: null, to: null },
    set: { filters: [], rules: [], default: "publish" },
  });
}

async function breakOff(id: string, times: number): Promise<(StoredBacktest | null)[]> {
  const told = [];
  for (let time = 0; time < times; time++) told.push(await tests.breakOff(id));
  return told;
}

test("a backtest that breaks off again and again has failed, and can be carried on with", async () => {
  const begun = await begin();
  const { _id } = begun;
  const tally = tallyOf(begun);
  await tests.cut(begun, 10, [{ at: new Date(0), id: "a" }]);
  expect(await breakOff(_id, 4)).toEqual([null, null, null, null]);
  await tests.advance(_id, 0, tally, { reached: null, tally });
  expect(await breakOff(_id, 4)).toEqual([null, null, null, null]);
  expect(await tests.breakOff(_id)).toMatchObject({ _id, site: "journal" });
  expect((await tests.byId(_id))?.state).toBe("failed");
  expect(await tests.move(_id, ["cancelled", "failed"], "running")).toBe(true);
  expect(await breakOff(_id, 4)).toEqual([null, null, null, null]);
  expect((await tests.byId(_id))?.state).toBe("running");
});

test("one that was ended meanwhile fails no more", async () => {
  const { _id } = await begin();
  await tests.move(_id, ["running"], "cancelled");
  expect(await breakOff(_id, 6)).toEqual(Array.from({ length: 6 }, () => null));
  expect((await tests.byId(_id))?.state).toBe("cancelled");
});

test("one is cut once, and is done when its last slice is", async () => {
  const begun = await begin();
  const { _id, set } = begun;
  const places = ["a", "b"].map((id, at) => ({ at: new Date(at), id }));
  expect(await tests.end(_id)).toBeNull();
  await tests.cut(begun, 10, places);
  await tests.cut(begun, 3, places.slice(1));
  expect(await tests.byId(_id)).toMatchObject({
    total: 10,
    slices: [
      { begin: places[0], end: places[1]?.at, isDone: false },
      { begin: places[1], end: null, isDone: false },
    ],
  });
  const nothing = emptyTally(set);
  const counted = { reached: { at: new Date(1), id: "c" }, tally: { ...nothing, done: 5 } };
  expect(await tests.advance(_id, 1, nothing, counted)).toBe(true);
  expect(await tests.advance(_id, 1, nothing, counted)).toBe(false);
  await tests.endSlice(_id, 1);
  expect(await tests.end(_id)).toBeNull();
  await tests.endSlice(_id, 0);
  expect(await tests.end(_id)).toMatchObject({ _id, site: "journal" });
  expect((await tests.byId(_id))?.state).toBe("done");
  expect(await tests.end(_id)).toBeNull();
});

test("one over nothing has no slices, and is done at once", async () => {
  const begun = await begin();
  await tests.cut(begun, 0, []);
  expect(await tests.end(begun._id)).not.toBeNull();
});
