import { finish, mix, mixText } from "./hash.js";

/** MurmurHash3 of a text of UTF-16 units as blocks of four bytes, whose length it folds in last. */
function murmur(seed: number, blocks: readonly number[]): number {
  return finish(blocks.reduce(mix, seed) ^ (4 * blocks.length));
}

// vectors of the reference implementation, for blocks of four bytes, little-endian
test.each([
  [0, [], 0],
  [1, [], 0x514e28b7],
  [0xffffffff, [], 0x81f16f39],
  [0, [0xffffffff], 0x76293b50],
  [0, [0x87654321], 0xf55b516b],
  [0x5082edee, [0x87654321], 0x2362f9de],
  [0, [0], 0x2362f9de],
])("with seed %i, %j is hashed as the reference does", (seed, blocks, expected) => {
  expect(murmur(seed, blocks)).toBe(expected);
});

test("a hash goes on where that of a shorter run has ended", () => {
  expect(mixText(7, "connard")).toBe(mix(mixText(7, "connar"), "d".charCodeAt(0)));
});
