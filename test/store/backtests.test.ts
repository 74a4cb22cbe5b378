import { Backtests, machine, type StoredBacktest } from "#store";
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
  const { _id, tally } = await begin();
  expect(await breakOff(_id, 4)).toEqual([null, null, null, null]);
  await tests.advance(_id, tally, { reached: null, tally });
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
