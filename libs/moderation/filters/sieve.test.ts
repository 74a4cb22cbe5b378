import fc from "fast-check";
import { Sieve } from "./sieve.js";

const marks = fc.uniqueArray(fc.nat(0xffffffff), { minLength: 1, maxLength: 300 });

const beside = (all: readonly number[], each: number) => ({ all: Uint32Array.from(all), each });

test("what is among the marks passes, alone or beside others", () => {
  fc.assert(
    fc.property(marks, fc.nat(), fc.array(fc.nat(0xffffffff)), (all, at, others) => {
      const sieve = new Sieve(all);
      const mark = all[at % all.length] ?? 0;
      expect(sieve.passesAny(beside([...others, mark], 1), others.length)).toBe(true);
      expect(sieve.passesAny(beside([...others, mark], others.length + 1), 0)).toBe(true);
    }),
  );
});

test("of what is not among them, hardly any passes", () => {
  fc.assert(
    fc.property(marks, (all) => {
      const sieve = new Sieve(all);
      const others = Array.from({ length: 2000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
      const passed = others.filter((_, at) => sieve.passesAny(beside(others, 1), at));
      expect(passed.length).toBeLessThan(100 + all.length);
    }),
  );
});

test("nothing passes where there are no marks", () => {
  expect(new Sieve([]).passesAny(beside([0, 1, 63], 3), 0)).toBe(false);
});
