import { nextOrder, ordered, orderSaid, readOrder } from "./ordered.js";

const rows = [
  { name: "b", hits: 2 },
  { name: "é", hits: null },
  { name: "a10", hits: 12 },
  { name: "a9", hits: 2 },
];
const names = (...asked: Parameters<typeof ordered<(typeof rows)[number]>>) =>
  ordered(...asked).map(({ name }) => name);

test("a table goes by numbers or words either way, equals as they were, and what has nothing to go by last", () => {
  const hits = (row: (typeof rows)[number]) => row.hits;
  expect(names(rows, null, hits)).toEqual(["b", "é", "a10", "a9"]);
  expect(names(rows, { column: 1, direction: "descending" }, hits)).toEqual(["a10", "b", "a9", "é"]);
  expect(names(rows, { column: 1, direction: "ascending" }, hits)).toEqual(["b", "a9", "a10", "é"]);
  expect(names(rows, { column: 0, direction: "ascending" }, ({ name }) => name)).toEqual([
    "a9",
    "a10",
    "b",
    "é",
  ]);
});

test("a head begins where one wants to look first, and turns round when it is pressed again", () => {
  const first = nextOrder(null, 2, "numbers");
  expect(first).toEqual({ column: 2, direction: "descending" });
  expect(nextOrder(first, 2, "numbers")).toEqual({ column: 2, direction: "ascending" });
  expect(nextOrder(first, 0, "words")).toEqual({ column: 0, direction: "ascending" });
});

test("an order is read from an address as it was written there, and from nonsense none", () => {
  const columns = ["filter", "hits"];
  for (const column of [0, 1])
    for (const direction of ["ascending", "descending"] as const)
      expect(readOrder(orderSaid({ column, direction }, columns), columns)).toEqual({ column, direction });
  for (const said of [undefined, "", "-", "rules", "-rules"]) expect(readOrder(said, columns)).toBeNull();
});
