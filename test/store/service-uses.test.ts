import { Uses } from "#store";
import { connection } from "./migrated.js";

const now = new Date("2026-11-29T10:00:00Z");

test("however many workers ask at once, a month's budget is never passed", async () => {
  const uses = new Uses(connection);
  const asker = { site: "journal", filter: "hook" };
  const asked = await Promise.all(Array.from({ length: 60 }, () => uses.reserve(asker, 0.1, 2, now)));
  expect(asked.filter(Boolean)).toHaveLength(20);
  expect(await uses.reserve(asker, 0.1, 2, new Date("2026-12-01T00:00:00Z"))).toBe(true);
  const [month] = await uses.of("journal", ["hook"], now);
  expect(month).toMatchObject({ span: "2026-11", cost: 2_000_000 });
});
