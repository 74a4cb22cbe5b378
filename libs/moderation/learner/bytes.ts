import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Learner } from "./learner.js";
import { slotCount } from "./occurrences.js";
import { mostRecent } from "./recent.js";

/** Bytes that are no learner of ours, and why. */
export class UnreadableLearner extends Error {}

/**
 * "PLRN", the version, the length of the head and the checksum of all that follows: four bytes each, then the head and the arrays. All in
 * the machine's order of bytes; one of the other order, of which there are next to none, sees no learner in it.
 */
const mark = 0x4e524c50;
const version = 1;
const prefix = 16;
const arrayBytes = 4 * slotCount;

const count = z.int().min(0);
const probability = z.number().min(0).max(1);

/** All but the three arrays, as JSON. */
const head = z.strictObject({
  seen: count,
  bias: z.number(),
  biasSquares: z.number().min(0),
  calibration: z.strictObject({ slope: z.number().positive(), offset: z.number() }),
  drift: z.strictObject({ excess: z.number().min(0), since: count }),
  lessons: count,
  recent: z
    .array(
      z.strictObject({
        lesson: count,
        logit: z.number(),
        probability,
        rejected: z.boolean(),
        weight: z.number().positive(),
      }),
    )
    .max(mostRecent),
});

function headOf({
  frequencies,
  regression,
  calibration,
  drift,
  lessons,
  recent,
}: Learner): z.input<typeof head> {
  const { bias, biasSquares } = regression;
  return { seen: frequencies.seen, bias, biasSquares, calibration, drift, lessons, recent };
}

/** All that a learner knows, some 3.5 MB; that of a young one compresses well. */
export function exportLearner(learner: Learner): Uint8Array {
  const told = new TextEncoder().encode(JSON.stringify(head.parse(headOf(learner))));
  const { regression, frequencies } = learner;
  const arrays = [regression.weights, regression.squares, frequencies.texts];
  const bytes = new Uint8Array(prefix + told.length + arrayBytes * arrays.length);
  bytes.set(told, prefix);
  for (const [index, array] of arrays.entries()) {
    bytes.set(new Uint8Array(array.buffer), prefix + told.length + arrayBytes * index);
  }
  const fields = Uint32Array.of(mark, version, told.length, crc32(bytes.subarray(prefix)));
  bytes.set(new Uint8Array(fields.buffer));
  return bytes;
}

/** In memory of their own, at whose beginning numbers can be read; a Buffer's slice would not be. */
function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function headLength(bytes: Uint8Array): number {
  if (bytes.length < prefix) throw new UnreadableLearner("it is too short");
  const [marked, known, told = 0, sum] = new Uint32Array(copied(bytes.subarray(0, prefix)));
  if (marked !== mark) throw new UnreadableLearner("it is no learner");
  if (known !== version)
    throw new UnreadableLearner(`it has version ${known ?? ""}, and ${version} is known`);
  const length = prefix + told + 3 * arrayBytes;
  if (bytes.length !== length)
    throw new UnreadableLearner(`it has ${bytes.length} bytes instead of ${length}`);
  if (sum !== crc32(bytes.subarray(prefix))) throw new UnreadableLearner("its checksum is another");
  return told;
}

function parsedHead(bytes: Uint8Array): z.output<typeof head> {
  let told: unknown;
  try {
    told = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableLearner("its head is no JSON");
  }
  const { data, error } = head.safeParse(told);
  if (error) throw new UnreadableLearner(`its head is wrong: ${z.prettifyError(error)}`);
  return data;
}

function numbers(bytes: Uint8Array, least: number): Float32Array<ArrayBuffer> {
  const found = new Float32Array(copied(bytes));
  const wrong = found.find((number) => !Number.isFinite(number) || number < least);
  if (wrong !== undefined) throw new UnreadableLearner(`${wrong} is no weight`);
  return found;
}

/**
 * Reads what `exportLearner` wrote. Nothing in the bytes is trusted.
 * @throws {UnreadableLearner} what is wrong with them
 */
export function importLearner(bytes: Uint8Array): Learner {
  const arrays = prefix + headLength(bytes);
  const { seen, bias, biasSquares, ...rest } = parsedHead(bytes.subarray(prefix, arrays));
  const array = (index: number, least: number) =>
    numbers(bytes.subarray(arrays + arrayBytes * index, arrays + arrayBytes * (index + 1)), least);
  return {
    ...rest,
    regression: { weights: array(0, -Infinity), squares: array(1, 0), bias, biasSquares },
    frequencies: { seen, texts: array(2, 0) },
  };
}
