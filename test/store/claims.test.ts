import fc from "fast-check";
import { Redis } from "ioredis";
import { Lapsing } from "#platform";
import { freshRedis } from "../newsroom/services.js";

let redis: Redis;
let lapsing: Lapsing;
beforeAll(async () => {
  redis = new Redis(await freshRedis());
  lapsing = new Lapsing(redis);
});
afterAll(() => redis.disconnect());

const long = 600_000;
const person = fc.constantFrom("ada", "bo", "cem");
const step = fc.record({
  does: fc.constantFrom("take", "release", "end"),
  field: fc.constantFrom("a", "b"),
  id: person,
} as const);

test("whatever people do, each thing is one person's, and only they give it back", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const key = `run ${run++}`;
      const owners = new Map<string, string>();
      for (const { does, field, id } of steps) {
        const owner = owners.get(field);
        if (does === "take") {
          const { by } = await lapsing.take({ key, field }, { id, name: id }, long);
          expect(by.id).toBe(owner ?? id);
          owners.set(field, by.id);
          continue;
        }
        const left = await lapsing.release({ key, field }, does === "end" ? null : id);
        const mayNot = does === "release" && owner !== undefined && owner !== id;
        expect(typeof left === "object" ? left.by.id : left).toBe(
          mayNot ? owner : owner === undefined ? "nothing" : "released",
        );
        if (!mayNot) owners.delete(field);
      }
      const all = [...(await lapsing.all(key))].map(([field, { by }]): [string, string] => [field, by.id]);
      expect(new Map(all)).toEqual(owners);
    }),
    { numRuns: 100 },
  );
});

test("what has lapsed is free", async () => {
  const place = { key: "lapsed", field: "a" };
  await lapsing.take(place, { id: "ada", name: "Ada" }, 0);
  expect(await lapsing.all("lapsed")).toEqual(new Map());
  expect((await lapsing.take(place, { id: "bo", name: "Bo" }, long)).by.name).toBe("Bo");
});

test("who leaves keeps what they have taken anew since", async () => {
  const place = { key: "left", field: "a" };
  const ada = { id: "ada", name: 'Ada « la » "rapide" 🌿' };
  const first = await lapsing.take(place, ada, long);
  const again = await lapsing.take(place, ada, 2 * long);
  await lapsing.leave(place, first, 0);
  expect((await lapsing.all("left")).get("a")).toEqual(again);
  await lapsing.leave(place, again, 0);
  expect(await lapsing.all("left")).toEqual(new Map());
});

test("of several, the first that nobody else has is taken", async () => {
  const [ada, bo] = [
    { id: "ada", name: "Ada" },
    { id: "bo", name: "Bo" },
  ];
  expect((await lapsing.takeFirst("several", ["a", "b"], ada, long))?.field).toBe("a");
  expect((await lapsing.takeFirst("several", ["a", "b"], ada, long))?.field).toBe("a");
  expect(await lapsing.takeFirst("several", ["a", "b"], bo, long)).toMatchObject({
    ...{ field: "b", held: { by: bo } },
  });
  expect(await lapsing.takeFirst("several", ["a"], bo, long)).toBeNull();
  expect([...(await lapsing.all("several")).keys()].sort()).toEqual(["a", "b"]);
});

test("while Redis is away, who asks is told to try again", async () => {
  const away = new Redis(6379, { lazyConnect: true, enableOfflineQueue: false });
  const asked = new Lapsing(away).take({ key: "key", field: "a" }, { id: "ada", name: "Ada" }, long);
  await expect(asked).rejects.toMatchObject({ problem: "unavailable" });
  away.disconnect();
});
