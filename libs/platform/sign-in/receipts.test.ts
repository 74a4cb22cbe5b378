import fc from "fast-check";
import { onlySecret } from "./installation-secret.js";
import { kept, Receipts } from "./receipts.js";

const [before, after] = [Buffer.from("a secret of the installation"), Buffer.from("the one after it")];
const receipts = new Receipts(onlySecret(before));
/** The same installation, once it has another secret. */
const later = new Receipts({ ...onlySecret(after), counting: [after, before] });

test("what is sent again gets the receipt that it got, also with another secret, and anything else gets none", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (sent, other) => {
      const receipt = receipts.make(sent);
      expect(later.again(sent, kept(receipt))).toBe(receipt);
      expect(later.make(sent)).not.toBe(receipt);
      if (JSON.stringify(other) !== JSON.stringify(sent))
        expect(later.again(other, kept(receipt))).toBeNull();
    }),
  );
  expect(later.again(undefined, kept(receipts.make(undefined)))).toBeNull();
});
