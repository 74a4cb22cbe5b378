import fc from "fast-check";
import { queues, readAddress, writeAddress } from "./address.js";

test("an address without anything is the beginning", () => {
  expect(readAddress("")).toEqual({ site: null, queue: "held", entry: null });
});

test("a queue that does not exist is the first one", () => {
  expect(readAddress("?queue=nonsense").queue).toBe("held");
});

test("whatever is written into an address is read from it", () => {
  const word = fc.option(fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(word, fc.constantFrom(...queues), word, (site, queue, entry) => {
      expect(readAddress(writeAddress({ site, queue, entry }))).toEqual({ site, queue, entry });
    }),
  );
});
