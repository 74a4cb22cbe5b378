import fc from "fast-check";
import type { Finding } from "#contract";
import { masksIn } from "./masks-in.js";

function finding(start: number | null, end: number | null, masked?: true): Finding {
  const said = { filter: "it", rule: "it", score: 1, message: { fr: "", en: "" } };
  return { ...said, start, end, ...(masked && { masked }) };
}

test("what is only found is not masked, nor what points at no words", () => {
  expect(masksIn([finding(0, 3), finding(null, null, true)])).toEqual([]);
});

test("masks come in order, do not overlap, and cover all that is to be masked and nothing else", () => {
  const stretch = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (all) => {
      const masks = masksIn(all.map(({ start, length }) => finding(start, start + length, true)));
      const covered = new Set(
        all.flatMap(({ start, length }) => Array.from({ length }, (_, n) => start + n)),
      );
      expect(
        masks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
      ).toEqual([...covered].sort((one, other) => one - other));
    }),
  );
});
