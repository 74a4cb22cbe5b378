import fc from "fast-check";
import { recordStrip } from "./record-strip.js";

test("few comments get a cell each", () => {
  expect(recordStrip({ published: 2, rejected: 1 })).toEqual(["published", "published", "rejected"]);
});

test("who has written nothing has no strip", () => {
  expect(recordStrip({ published: 0, rejected: 0 })).toEqual([]);
});

test("one refusal among thousands is still seen, and so is one published among them", () => {
  expect(recordStrip({ published: 5000, rejected: 1 }).filter((fate) => fate === "rejected")).toHaveLength(1);
  expect(recordStrip({ published: 1, rejected: 5000 }).filter((fate) => fate === "published")).toHaveLength(
    1,
  );
});

test("a strip has at most 20 cells and shows each fate that occurred", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (published, rejected) => {
      const strip = recordStrip({ published, rejected });
      expect(strip).toHaveLength(Math.min(20, published + rejected));
      expect(strip.includes("rejected")).toBe(rejected > 0);
      expect(strip.includes("published")).toBe(published > 0);
    }),
  );
});
