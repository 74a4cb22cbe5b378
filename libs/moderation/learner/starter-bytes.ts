import { brotliCompressSync, brotliDecompressSync, crc32 } from "node:zlib";
import { z } from "zod";
import { UnreadableLearner } from "./bytes.js";
import { type Frequencies, noFrequencies } from "./frequencies.js";
import { slotCount } from "./occurrences.js";
import { noRegression, type Regression } from "./regression.js";
import type { Starter } from "./starter.js";

/** A line of JSON, then a byte for each weight, then one for each frequency; all of it compressed. */
const head = z.strictObject({
  palabre: z.literal("starter 1"),
  heaviest: z.number().positive(),
  bias: z.number(),
  seen: z.int().min(1),
  calibration: z.strictObject({ slope: z.number().positive(), offset: z.number() }),
});
type Head = z.output<typeof head>;

const newline = "\n".charCodeAt(0);
const longestHead = 1000;
const finest = 127;
/** Weights below (8 / 127)², 0.4 % of the heaviest, are left out: nothing is lost by it. */
const least = 8;

/** Square roots: what is light is told more finely than what is heavy. */
function packedWeight(weight: number, heaviest: number): number {
  const packed = Math.round(finest * Math.sqrt(Math.abs(weight) / heaviest));
  return packed <= least ? 0 : Math.sign(weight) * packed;
}

function unpackedWeight(packed: number, heaviest: number): number {
  return Math.sign(packed) * (packed / finest) ** 2 * heaviest;
}

/** Logarithms to the base of √2; 0 where it was never seen. */
function packedTexts(texts: number): number {
  return texts > 0 ? 1 + Math.round(2 * Math.log2(texts)) : 0;
}

function unpackedTexts(packed: number): number {
  return packed === 0 ? 0 : 2 ** ((packed - 1) / 2);
}

/** Some 250 kB. */
export function packStarter({ frequencies, regression, calibration }: Omit<Starter, "id">): Uint8Array {
  const heaviest = regression.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const { bias } = regression;
  const told: Head = { palabre: "starter 1", heaviest, bias, seen: frequencies.seen, calibration };
  const weights = Int8Array.from(regression.weights.subarray(0, slotCount), (one) =>
    packedWeight(one, heaviest),
  );
  const texts = Uint8Array.from(frequencies.texts, packedTexts);
  return brotliCompressSync(
    Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), new Uint8Array(weights.buffer), texts]),
  );
}

function decompressed(bytes: Uint8Array): Uint8Array {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: 2 * slotCount + longestHead });
  } catch {
    throw new UnreadableLearner("it is not compressed as a starter is");
  }
}

function headOf(bytes: Uint8Array): Head {
  try {
    return head.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new UnreadableLearner("its head is none of a starter");
  }
}

function regressionOf(packed: Uint8Array, { heaviest, bias }: Head): Regression {
  const regression = { ...noRegression(), bias };
  for (const [slot, weight] of new Int8Array(packed).entries()) {
    regression.weights[slot] = unpackedWeight(weight, heaviest);
  }
  return regression;
}

function frequenciesOf(packed: Uint8Array, { seen }: Head): Frequencies {
  const frequencies = { ...noFrequencies(), seen };
  for (const [slot, texts] of packed.entries()) frequencies.texts[slot] = unpackedTexts(texts);
  return frequencies;
}

/**
 * Reads what `packStarter` wrote. Nothing in the bytes is trusted.
 * @throws {UnreadableLearner} what is wrong with them
 */
export function readStarter(bytes: Uint8Array): Starter {
  const all = decompressed(bytes);
  const weights = all.indexOf(newline) + 1;
  const texts = weights + slotCount;
  if (all.length !== texts + slotCount) throw new UnreadableLearner("it is shorter or longer than a starter");
  const told = headOf(all.subarray(0, weights));
  return {
    id: crc32(bytes).toString(16),
    calibration: told.calibration,
    regression: regressionOf(all.subarray(weights, texts), told),
    frequencies: frequenciesOf(all.subarray(texts), told),
  };
}
