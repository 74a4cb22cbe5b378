import { crc32 } from "node:zlib";
import fc from "fast-check";
import { exportLearner, importLearner, UnreadableLearner } from "./bytes.js";
import { judge, learn } from "./learner.js";
import { someRemark, taught } from "./some-decisions.js";

const bytes = exportLearner(taught(120));

/** Bytes with a right checksum, whatever else is wrong in them. */
function signed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

/** The same bytes, one thing changed. */
function changed(change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

test("what was written is read again, byte for byte, and goes on alike", () => {
  const [again, before] = [importLearner(bytes), taught(120)];
  expect(Buffer.compare(exportLearner(again), bytes)).toBe(0);
  for (let number = 120; number < 200; number++) {
    const { rejected, ...remark } = someRemark(number);
    expect(judge(again, remark)).toBe(judge(before, remark));
    for (const learner of [again, before]) learn(learner, remark, rejected);
  }
});

test("it is read from wherever in memory the bytes lie", () => {
  const within = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
  expect(Buffer.compare(exportLearner(importLearner(within)), bytes)).toBe(0);
});

test("a learner takes less than 4 MB", () => {
  expect(bytes.length).toBeLessThan(4 * 2 ** 20);
});

test.each([
  ["nothing", new Uint8Array(), "it is too short"],
  ["another file", new TextEncoder().encode("PK and more than sixteen bytes"), "it is no learner"],
  [
    "a later version",
    changed((view) => view.setUint32(4, 9, true)),
    "it has version 9, and 1 and 2 are known",
  ],
  [
    "a part",
    bytes.subarray(0, bytes.length - 1),
    `it has ${bytes.length - 1} bytes instead of ${bytes.length}`,
  ],
  [
    "a length beyond all bytes",
    changed((view) => view.setUint32(8, 2 ** 32 - 1, true)),
    /^it has \d+ bytes instead/,
  ],
  ["a bit that fell over", changed((view) => view.setUint8(5000, 1)), "its checksum is another"],
  [
    "a weight that is none",
    signed(changed((v) => v.setFloat32(bytes.length - 4, NaN, true))),
    "NaN is no weight",
  ],
  ["a count below none", signed(changed((v) => v.setFloat32(bytes.length - 4, -1, true))), "-1 is no weight"],
  ["a head that is no JSON", signed(changed((view) => view.setUint8(16, 0xff))), "its head is no JSON"],
  ["a head of another kind", signed(changed((view) => view.setUint8(18, 0x78))), /^its head is wrong: /],
])("%s is refused with the reason", (_, wrong, reason) => {
  expect(() => importLearner(wrong)).toThrow(UnreadableLearner);
  expect(() => importLearner(wrong)).toThrow(reason);
});

test("whatever the bytes, they are read or refused, and nothing else happens", () => {
  const spoilt = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(spoilt, (changes) => {
      const wrong = changed((view) => {
        for (const [at, byte] of changes) view.setUint8(at, byte);
      });
      try {
        importLearner(signed(wrong));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableLearner);
      }
    }),
    { numRuns: 30 },
  );
});
