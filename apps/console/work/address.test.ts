import fc from "fast-check";
import { pages, queues, readAddress, writeAddress } from "./address.js";

test("an address without anything is the beginning", () => {
  const desk = {
    site: null,
    page: "desk",
    part: null,
    narrowing: {},
    queue: "held",
    order: "priority",
    sought: {},
    entry: null,
  };
  expect(readAddress("")).toEqual(desk);
});

test("a queue that does not exist is the first one", () => {
  expect(readAddress("?queue=nonsense").queue).toBe("held");
});

test("whatever is written into an address is read from it", () => {
  const word = fc.option(fc.string({ minLength: 1 }));
  const place = fc.oneof(
    fc.record({ queue: fc.constantFrom(...queues), sought: fc.constant({}) }),
    fc.record({
      queue: fc.constant("search" as const),
      sought: fc.record(
        { q: fc.constantFrom("pont", "l’été"), status: fc.constant("held"), queue: fc.constant("held") },
        { requiredKeys: [] },
      ),
    }),
  );
  fc.assert(
    fc.property(
      fc.record({
        site: word,
        page: fc.constantFrom(...pages),
        part: word,
        narrowing: fc.record(
          {
            was: fc.constant("hold"),
            people: fc.constant("rejected"),
            sort: fc.constantFrom("hits", "-hits"),
          },
          { requiredKeys: [] },
        ),
        order: fc.constantFrom("priority", "oldest"),
        place,
        entry: word,
      }),
      ({ place, ...rest }) => {
        const beside = rest.page === "desk" ? { part: null, narrowing: {} } : {};
        const address = { ...rest, ...beside, ...place };
        expect(readAddress(writeAddress(address))).toEqual(address);
      },
    ),
  );
});
