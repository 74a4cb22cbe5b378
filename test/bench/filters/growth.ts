import type { CompiledFilterSet } from "#moderation";
import { type Figure, time } from "../figure.js";
import { longText } from "./busy-filters.js";
import { subjectOf } from "./subject-of.js";

const rounds = 5;
const [kilobyte, million] = [1000, 1_000_000];
/** In as many characters of each length, what a text costs whatever its length is seen, and so is what grows with it. */
const inAll = 500_000;

/**
 * What 1 kB of a text costs, the longer it is: as much as of the same cut into ten pieces, where time grows linearly. Each length is
 * told by how it stands to a tenth of it, so that what is paid once a text makes no long one look good but the first.
 */
export async function growth(compiled: CompiledFilterSet): Promise<Figure[]> {
  return [
    await pieceByPiece(compiled, "filters.long.10kB", 10 * kilobyte),
    await pieceByPiece(compiled, "filters.long.100kB", 100 * kilobyte),
    await pieceByPiece(compiled, "filters.long.1MB", million),
    await marksOnly(compiled),
  ];
}

async function pieceByPiece(compiled: CompiledFilterSet, name: string, length: number): Promise<Figure> {
  const [values, limits]: [number[], number[]] = [[], []];
  const times = Math.max(1, inAll / length);
  for (let round = 0; round < rounds; round++) {
    const texts = Array.from({ length: times }, (_, number) => longText(round * times + number, length));
    values.push(await perKilobyte(compiled, texts));
    limits.push(await perKilobyte(compiled, texts.flatMap(inTenPieces)));
  }
  return time(name, "µs/kB", { values, limits });
}

/** A million combining marks, against as many characters of prose. */
async function marksOnly(compiled: CompiledFilterSet): Promise<Figure> {
  const [values, limits]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    values.push(await perKilobyte(compiled, ["\u0301\u0302".repeat(million / 2) + String(round)]));
    limits.push(await perKilobyte(compiled, [longText(round, million)]));
  }
  return time("filters.long.marks", "µs/kB", { values, limits });
}

function inTenPieces(text: string): string[] {
  const length = text.length / 10;
  return Array.from({ length: 10 }, (_, piece) => text.slice(piece * length, (piece + 1) * length));
}

/** In time of the processor, since what takes long is interrupted by whatever else runs. */
async function perKilobyte(compiled: CompiledFilterSet, texts: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  for (const text of texts) await compiled.judge(subjectOf(text));
  const { user, system } = process.cpuUsage(before);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return ((user + system) * kilobyte) / characters;
}
