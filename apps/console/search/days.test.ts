import fc from "fast-check";
import { beginningOf, dayOf, endOf, lastDayBefore } from "./days.js";

test("a day is found in its beginning and in its end, and these are about a day apart", () => {
  const days = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = dayOf(date.toISOString());
      const [from, to] = [beginningOf(day), endOf(day)];
      expect(dayOf(from)).toBe(day);
      expect(lastDayBefore(to)).toBe(day);
      const hours = (Date.parse(to ?? "") - Date.parse(from ?? "")) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(22);
      expect(hours).toBeLessThanOrEqual(26);
    }),
  );
});

test("without a day there is no moment, and without a moment no day", () => {
  expect([beginningOf(""), endOf(""), dayOf(undefined), lastDayBefore(undefined)]).toEqual([
    undefined,
    undefined,
    "",
    "",
  ]);
});
