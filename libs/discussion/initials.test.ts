import fc from "fast-check";
import { hueOf, initialsOf } from "./initials.js";

test.each([
  ["Claire Delaunay", "CD"],
  ["Jean-Baptiste de la Salle", "JS"],
  ["marc_75", "M7"],
  ["L’Ours des Carpates", "LC"],
  ["élodie", "É"],
  ["🦊", ""],
  ["", ""],
])("%s has the initials %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("a name always has the same colour, and any name has one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(hueOf(name)).toBe(hueOf(name));
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(12);
    }),
  );
});
