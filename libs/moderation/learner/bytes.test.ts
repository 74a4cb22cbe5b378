import { crc32 } from "node:zlib";
import fc from "fast-check";
import { z } from "zod";
import { exportLearner, importLearner, UnreadableLearner } from "./bytes.js";
import { noCounts } from "./counts.js";
import { judge, learn, unlearn } from "./learner.js";
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

/** As an earlier version wrote it: nothing was counted. */
function former(bytes: Uint8Array, version: number): Uint8Array {
  const end = 16 + new DataView(bytes.buffer).getUint32(8, true);
  const told = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(new TextDecoder().decode(bytes.slice(16, end))));
  const unaided = version === 1 ? undefined : told.unaided;
  const head = new TextEncoder().encode(JSON.stringify({ ...told, counts: undefined, unaided }));
  const written = new Uint8Array(
    Buffer.concat([bytes.subarray(0, 16), head, bytes.subarray(end, bytes.length - 2 ** 21)]),
  );
  const view = new DataView(written.buffer);
  view.setUint32(4, version, true);
  view.setUint32(8, head.length, true);
  return signed(written);
}

describe.each([1, 2])("one of version %d", (version) => {
  const read = () => importLearner(former(bytes, version));

  test("is read again as it was: what its weights say, it says", () => {
    const [again, before] = [read(), { ...taught(120), counts: noCounts(120) }];
    for (let number = 0; number < 20; number++) {
      const { text, context } = someRemark(number);
      expect(judge(again, { text, context })).toBe(judge(before, { text, context }));
    }
    expect(again.lessons).toBe(120);
  });

  test("counts from then on, and what it was taught before is taken back where it was taught", () => {
    const learner = read();
    const { rejected, ...remark } = someRemark(3);
    unlearn(learner, remark, rejected, { number: 4, error: -0.5 });
    expect(learner.counts).toMatchObject({ published: 0, rejected: 0, uncounted: 120 });
    learn(learner, remark, rejected);
    expect(learner.counts).toMatchObject({ published: 0, rejected: 1, uncounted: 120 });
    expect(importLearner(exportLearner(learner)).counts).toEqual(learner.counts);
  });
});

test("it is read from wherever in memory the bytes lie", () => {
  const within = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
  expect(Buffer.compare(exportLearner(importLearner(within)), bytes)).toBe(0);
});

test("a learner takes less than 6 MB", () => {
  expect(bytes.length).toBeLessThan(6 * 2 ** 20);
});

test.each([
  ["nothing", new Uint8Array(), "it is too short"],
  ["another file", new TextEncoder().encode("PK and more than sixteen bytes"), "it is no learner"],
  [
    "a later version",
    changed((view) => view.setUint32(4, 9, true)),
    "it has version 9, and 1, 2, 3 are known",
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
  [
    "an earlier version that says it counted",
    signed(changed((view) => view.setUint32(4, 2, true)).slice(0, bytes.length - 2 ** 21)),
    "it ends before what it should have counted",
  ],
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
