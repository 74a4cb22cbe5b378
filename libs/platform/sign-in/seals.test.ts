import fc from "fast-check";
import { onlySecret } from "./installation-secret.js";
import { Seals } from "./seals.js";

const [before, after] = [Buffer.from("a secret of the installation"), Buffer.from("the one after it")];
const seals = new Seals(onlySecret(before));
/** The same installation, once it has another secret. */
const later = new Seals({ current: after, known: [after, before] });

test("what is sealed for somebody is read again for them, and for nobody else, or elsewhere", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.string(), (secret, owner, other) => {
      const sealed = seals.seal(secret, owner);
      expect(new Uint8Array(seals.open(sealed, owner))).toEqual(secret);
      if (other !== owner) expect(() => seals.open(sealed, other)).toThrow();
      expect(new Uint8Array(later.open(sealed, owner))).toEqual(secret);
      expect(() => new Seals(onlySecret(Buffer.from("another"))).open(sealed, owner)).toThrow();
      expect(() => seals.open(later.seal(secret, owner), owner)).toThrow();
    }),
  );
});
