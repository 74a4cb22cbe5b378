import fc from "fast-check";
import { Seals } from "./seals.js";

const seals = new Seals(Buffer.from("a secret of the installation"));

test("what is sealed for somebody is read again for them, and for nobody else, or elsewhere", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.string(), (secret, owner, other) => {
      const sealed = seals.seal(secret, owner);
      expect(new Uint8Array(seals.open(sealed, owner))).toEqual(secret);
      if (other !== owner) expect(() => seals.open(sealed, other)).toThrow();
      expect(() => new Seals(Buffer.from("another")).open(sealed, owner)).toThrow();
    }),
  );
});
