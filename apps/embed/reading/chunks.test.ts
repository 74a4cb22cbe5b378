import fc from "fast-check";
import { chunksOf } from "./chunks.js";

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 });

test("a list in pieces is the same list, and no piece is large", () => {
  fc.assert(
    fc.property(ids, ids, (list, others) => {
      const chunks = chunksOf(list, new Set(others));
      expect(chunks.flat()).toEqual(list);
      expect(Math.max(0, ...chunks.map(({ length }) => length))).toBeLessThanOrEqual(8);
      expect(chunks.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});

test("what comes before or behind leaves the pieces that there are as they are", () => {
  fc.assert(
    fc.property(ids, fc.nat(200), fc.nat(200), (list, from, to) => {
      const beginnings = new Set<string>();
      const part = list.slice(Math.min(from, to), Math.max(from, to));
      const before = chunksOf(part, beginnings);
      const after = chunksOf(list, beginnings).map(String);
      // the last one may take in what follows, until it is full
      for (const chunk of before.slice(0, -1)) expect(after).toContain(String(chunk));
    }),
  );
});
