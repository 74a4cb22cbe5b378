import fc from "fast-check";
import { Sieve } from "./sieve.js";

const marks = fc.uniqueArray(fc.nat(0xffffffff), { minLength: 1, maxLength: 300 });

test("what is among the marks passes, alone or beside others", () => {
  fc.assert(
    fc.property(marks, fc.nat(), fc.array(fc.nat(0xffffffff)), (all, at, others) => {
      const sieve = new Sieve(all);
      const mark = all[at % all.length] ?? 0;
      expect(sieve.passesAny(Uint32Array.of(mark), 0, 1)).toBe(true);
      expect(sieve.passesAny(Uint32Array.from([...others, mark]), others.length, 1)).toBe(true);
      expect(sieve.passesAny(Uint32Array.from([...others, mark]), 0, others.length + 1)).toBe(true);
    }),
  );
});

test("of what is not among them, hardly any passes", () => {
  fc.assert(
    fc.property(marks, (all) => {
      const sieve = new Sieve(all);
      const others = Uint32Array.from({ length: 2000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
      const passed = others.filter((_, at) => sieve.passesAny(others, at, 1));
      expect(passed.length).toBeLessThan(100 + all.length);
    }),
  );
});

test("nothing passes where there are no marks", () => {
  expect(new Sieve([]).passesAny(Uint32Array.of(0, 1, 63), 0, 3)).toBe(false);
});
