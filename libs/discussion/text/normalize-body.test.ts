import fc from "fast-check";
import { normalizeBody, placeAsTyped } from "./normalize-body.js";

const typed = fc.string({ unit: fc.constantFrom("\r", "\n", "\r\n", "a", "é", "👩‍🚒"), maxLength: 30 });

test("what stands at a place of the normalised text stands at its place as typed", () => {
  fc.assert(
    fc.property(typed, fc.nat(60), fc.nat(60), (body, one, other) => {
      const text = normalizeBody(body);
      const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
      const piece = body.slice(placeAsTyped(body, start), placeAsTyped(body, end));
      expect(normalizeBody(piece)).toBe(text.slice(start, end));
    }),
  );
});
