import { fold, type Reading } from "../folding/fold.js";
import { type Context, cuesOf } from "./context.js";
import { finish, mix, mixText } from "./hash.js";

/** Words and runs of characters have a half of the slots each: neither crowds the other out. */
const half = 1 << 17;
export const slotCount = 2 * half;

const [wordSeed, pairSeed, signSeed, runSeed, cueSeed] = [
  0x9747b28c, 0x3c6ef372, 0x51ed270b, 0x1b56c4e9, 0x7f4a7c15,
];
const [shortestRun, longestRun] = [2, 5];
const space = " ".charCodeAt(0);
/** Of a longer word only the beginning is read; it is none. */
const longestWord = 64;
/** What folding passes over, and what says much. */
const sign = /\p{Extended_Pictographic}|[!?]+|\.{3,}|[…#@"«]/gu;

/** A passage of the text as typed, in UTF-16 units. */
export type Place = Pick<Reading, "start" | "end">;

type Read = Place & Pick<Reading, "folded">;

/** Where each part of a list of features ends: words, pairs of them and signs; runs of characters; what the context says. */
export type Ends = readonly [words: number, runs: number, context: number];

/** Each feature of a comment as often as it occurs. */
export interface Occurrences {
  /** what its features come from: words as they stand, disguised ones as they are read, signs */
  places: readonly Place[];
  /** where each is hashed to, part after part */
  slots: Uint32Array;
  /** for each of the slots, which of the places it comes from; the context's come from none */
  owners: Uint32Array;
  ends: Ends;
}

/** Filled from its beginning; made as long as it can become. */
class Writer {
  readonly slots: Uint32Array;
  readonly owners: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.slots = new Uint32Array(capacity);
    this.owners = new Uint32Array(capacity);
  }

  word(hash: number, owner: number): void {
    this.write(finish(hash) % half, owner);
  }

  run(hash: number, owner: number): void {
    this.write(half + (finish(hash) % half), owner);
  }

  private write(slot: number, owner: number): void {
    this.slots[this.length] = slot;
    this.owners[this.length++] = owner;
  }
}

/** Words, and pairs of neighbours. */
function writeWords(writer: Writer, readings: readonly Read[]): void {
  let before: number | null = null;
  for (const [owner, { folded }] of readings.entries()) {
    const word = mixText(wordSeed, folded);
    writer.word(word, owner);
    if (before !== null) writer.word(mix(mix(pairSeed, before), word), owner);
    before = word;
  }
}

/** Runs of two to five characters of a word with a space on either side, each hashed on from the shorter one. */
function writeRuns(writer: Writer, word: string, owner: number): void {
  const length = Math.min(word.length, longestWord) + 2;
  for (let start = 0; start < length; start++) {
    let hash = runSeed;
    const end = Math.min(length, start + longestRun);
    for (let at = start; at < end; at++) {
      hash = mix(hash, at === 0 || at === length - 1 ? space : word.charCodeAt(at - 1));
      if (at - start + 1 >= shortestRun) writer.run(hash, owner);
    }
  }
}

function capacityFor(readings: readonly Read[], others: number): number {
  const runsAt = longestRun - shortestRun + 1;
  return readings.reduce(
    (sum, { folded }) => sum + 2 + runsAt * (Math.min(folded.length, longestWord) + 2),
    others,
  );
}

/** Reads a comment, its text folded: words as they stand, then the ways to read disguised ones. Time grows linearly. */
export function read(text: string, context: Context): Occurrences {
  const { tokens, disguises } = fold(text);
  return occurrencesOf([...tokens, ...disguises], text, context);
}

/** What occurs in a comment whose words are read in some way. */
export function occurrencesOf(readings: readonly Read[], text: string, context: Context): Occurrences {
  const signs = Array.from(text.matchAll(sign), ({ 0: typed, index }) => ({
    typed,
    start: index,
    end: index + typed.length,
  }));
  const cues = cuesOf(context);
  const writer = new Writer(capacityFor(readings, signs.length + cues.length));
  writeWords(writer, readings);
  for (const [at, { typed }] of signs.entries()) writer.word(mixText(signSeed, typed), readings.length + at);
  const words = writer.length;
  for (const [owner, { folded }] of readings.entries()) writeRuns(writer, folded, owner);
  const runs = writer.length;
  const places = [...readings, ...signs];
  for (const cue of cues) writer.word(mixText(cueSeed, cue), places.length);
  return { places, slots: writer.slots, owners: writer.owners, ends: [words, runs, writer.length] };
}
