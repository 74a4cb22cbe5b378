import { crc32 } from "node:zlib";
import { z } from "zod";
import { noCounts } from "./counts.js";
import type { Learner } from "./learner.js";
import { slotCount } from "./occurrences.js";
import { mostRecent, mostUnaided } from "./recent.js";
import { weightCount } from "./regression.js";
import type { Starter } from "./starter.js";

/** Bytes that are no learner of ours, and why. */
export class UnreadableLearner extends Error {}

/**
 * "PLRN", the version, the length of the head and the checksum of all that follows: four bytes each, then the head and the arrays. All in
 * the machine's order of bytes; one of the other order, of which there are next to none, sees no learner in it.
 */
const mark = 0x4e524c50;
const version = 3;
const prefix = 16;
/** Weights, their squares, and in how many texts each feature was; then how much of it there was, by decisions. */
const learned = 2 * weightCount + slotCount;
const counted = 2 * slotCount;
/** Before 2, what nothing but the learner would have decided was not told apart; before 3, nothing was counted. */
const numbersIn = new Map([
  [1, learned],
  [2, learned],
  [version, learned + counted],
]);

const count = z.int().min(0);
const probability = z.number().min(0).max(1);

const decision = z.strictObject({
  lesson: count,
  logit: z.number(),
  probability,
  rejected: z.boolean(),
  weight: z.number().positive(),
});

/** In bytes of another version, there may be more. */
const mostDecisions = 4000;
const kept = (most: number) =>
  z
    .array(decision)
    .max(mostDecisions)
    .transform((all) => all.slice(-most));

/** All but the arrays, as JSON. */
const head = z.strictObject({
  seen: count,
  bias: z.number(),
  biasSquares: z.number().min(0),
  calibration: z.strictObject({ slope: z.number().positive(), offset: z.number() }),
  drift: z.strictObject({ excess: z.number().min(0), since: count }),
  starter: z.string().nullable(),
  lessons: count,
  counts: z.strictObject({ published: count, rejected: count, uncounted: count }).optional(),
  recent: kept(mostRecent),
  unaided: kept(mostUnaided).default([]),
});

function headOf(learner: Learner): z.output<typeof head> {
  const { frequencies, regression, counts, calibration, drift, starter, lessons, recent, unaided } = learner;
  const { bias, biasSquares } = regression;
  const { published, rejected, uncounted } = counts;
  return {
    seen: frequencies.seen,
    bias,
    biasSquares,
    calibration,
    drift,
    starter: starter?.id ?? null,
    lessons,
    counts: { published, rejected, uncounted },
    recent,
    unaided,
  };
}

/** All that a learner knows but its starter, some 5.5 MB; that of a young one compresses well. */
export function exportLearner(learner: Learner): Uint8Array {
  const told = new TextEncoder().encode(JSON.stringify(headOf(learner)));
  const { regression, frequencies, counts } = learner;
  const bytes = new Uint8Array(prefix + told.length + 4 * (learned + counted));
  bytes.set(told, prefix);
  let at = prefix + told.length;
  for (const array of [regression.weights, regression.squares, frequencies.texts, counts.shares]) {
    bytes.set(new Uint8Array(array.buffer), at);
    at += array.byteLength;
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
  const numbers = numbersIn.get(known ?? 0);
  if (numbers === undefined)
    throw new UnreadableLearner(
      `it has version ${known ?? ""}, and ${[...numbersIn.keys()].join(", ")} are known`,
    );
  const length = prefix + told + 4 * numbers;
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

function numbers(bytes: Uint8Array, length: number, least: number): Float32Array<ArrayBuffer> {
  const found = new Float32Array(copied(bytes.subarray(0, 4 * length)));
  if (found.length < length) throw new UnreadableLearner("it ends before what it should have counted");
  const wrong = found.find((number) => !Number.isFinite(number) || number < least);
  if (wrong !== undefined) throw new UnreadableLearner(`${wrong} is no weight`);
  return found;
}

/** The one that it began with. */
function starterOf(id: string | null, known: readonly Starter[]): Starter | null {
  if (id === null) return null;
  const starter = known.find((one) => one.id === id);
  if (!starter) throw new UnreadableLearner(`it began with starter ${id}, which is not known here`);
  return starter;
}

/**
 * Reads what `exportLearner` wrote. Nothing in the bytes is trusted.
 * @param starters those that it may have begun with
 * @throws {UnreadableLearner} what is wrong with them
 */
export function importLearner(bytes: Uint8Array, starters: readonly Starter[] = []): Learner {
  let at = prefix + headLength(bytes);
  const { seen, bias, biasSquares, counts, ...rest } = parsedHead(bytes.subarray(prefix, at));
  const starter = starterOf(rest.starter, starters);
  const next = (length: number, least: number) => {
    const found = numbers(bytes.subarray(at), length, least);
    at += found.byteLength;
    return found;
  };
  const [weights, squares, texts] = [next(weightCount, -Infinity), next(weightCount, 0), next(slotCount, 0)];
  return {
    ...rest,
    starter,
    regression: { weights, squares, bias, biasSquares },
    frequencies: { seen, texts },
    counts: counts ? { ...counts, shares: next(counted, 0) } : noCounts(rest.lessons),
  };
}
