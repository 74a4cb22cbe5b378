import fc from "fast-check";
import { pages, queues, readAddress, writeAddress } from "./address.js";

test("an address without anything is the beginning", () => {
  expect(readAddress("")).toEqual({ site: null, page: "desk", queue: "held", entry: null });
});

test("a queue that does not exist is the first one", () => {
  expect(readAddress("?queue=nonsense").queue).toBe("held");
});

test("whatever is written into an address is read from it", () => {
  const word = fc.option(fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(
      fc.record({
        site: word,
        page: fc.constantFrom(...pages),
        queue: fc.constantFrom(...queues),
        entry: word,
      }),
      (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      },
    ),
  );
});
