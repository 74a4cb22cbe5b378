import { readFile } from "node:fs/promises";
import { repository } from "../../scripts/bootstrap/repository.js";
import { counted, evenly, needOf, steeply } from "./scaling-model.js";
import { needs } from "./scaling-table.js";

test("what is on one story alone is told to all of its readers, what is spread to few", () => {
  const load = { readers: 1000, comments: 10 };
  expect(needOf({ ...load, shares: [1] }, counted).deliveries).toBe(10_000);
  expect(needOf({ ...load, shares: evenly(100) }, counted).deliveries).toBeCloseTo(100);
  const [first = 0, second = 0] = steeply(2, 1);
  expect([first, second]).toEqual([2 / 3, 1 / 3]);
});

test("what costs twice as much takes twice as many processors", () => {
  const load = { readers: 0, comments: 100, shares: evenly(10) };
  const dearer = { ...counted, "comment.worker": counted["comment.worker"] * 2 };
  expect(needOf(load, dearer).workers).toBeCloseTo(2 * needOf(load, counted).workers);
});

test("the document says what the model says", async () => {
  // as wide as its columns are, and no matter how wide that is
  const plain = (markdown: string) => markdown.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");
  const document = plain(await readFile(`${repository}docs/scaling.md`, "utf8"));
  const [, , ...rows] = needs().split("\n");
  expect(rows.filter((row) => !document.includes(row))).toEqual([]);
});
