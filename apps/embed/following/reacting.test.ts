import { withOne } from "./reacting.js";

test.each([
  [{}, 1, { up: 1 }],
  [{ up: 2, down: 1 }, 1, { up: 3, down: 1 }],
  [{ up: 2 }, -1, { up: 1 }],
  [{ up: 1, down: 1 }, -1, { down: 1 }],
  [{}, -1, {}],
] as const)("%j with %i more of a kind", (counts, change, expected) =>
  expect(withOne(counts, "up", change)).toEqual(expected),
);
