import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { types } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { mongo } from "mongoose";
import { z } from "zod";
import { DeadEnd } from "../bootstrap/dead-end.js";

const { BSON } = mongo;

const head = z.object({
  format: z.literal(1),
  /** how many migrations the database has had */
  version: z.number(),
  at: z.date(),
});
const collection = z.object({ name: z.string() });
const end = z.object({ documents: z.number() });

/** What a file of a backup is made of: frames of a letter and a document of BSON, all of them in gzip. */
export type Frame =
  | ({ kind: "head" } & z.infer<typeof head>)
  /** all documents up to the next of these are of it */
  | ({ kind: "collection" } & z.infer<typeof collection>)
  | { kind: "document"; document: mongo.Document }
  /** a change that the relay had not come to */
  | { kind: "missed"; document: mongo.Document }
  | ({ kind: "end" } & z.infer<typeof end>);

const letters = { head: "h", collection: "c", document: "d", missed: "m", end: "e" } as const;
/** As much is given to the compression at once, in bytes. */
const chunk = 256 * 1024;

/** Writes a file of a backup; where that fails, none is left. */
export async function writeArchive(file: string, frames: AsyncIterable<Frame>): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    const target = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(Readable.from(chunksOf(frames)), createGzip(), target);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* chunksOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const frame of frames) {
    const { kind, ...said } = frame;
    const bytes = BSON.serialize("document" in said ? said.document : said, { ignoreUndefined: false });
    parts.push(Buffer.from(letters[kind]), bytes);
    size += bytes.length;
    if (size < chunk) continue;
    yield Buffer.concat(parts);
    [parts, size] = [[], 0];
  }
  yield Buffer.concat(parts);
}

/**
 * Reads a file of a backup. Numbers keep the types that they have in the database.
 * @throws DeadEnd where it is no backup, or not a whole one
 */
export async function* readArchive(file: string): AsyncGenerator<Frame> {
  const source = createReadStream(file);
  const unzip = createGunzip();
  source.once("error", (error) => unzip.destroy(error));
  let last: Frame["kind"] | null = null;
  try {
    for await (const bytes of framesIn(source.pipe(unzip))) {
      const frame = frameIn(bytes);
      last = frame.kind;
      yield frame;
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new DeadEnd(`${file} cannot be read as a backup: ${error.message}`);
  }
  if (last !== "end") throw new DeadEnd(`${file} is not a whole backup: its end is missing`);
}

/** The bytes of each frame. */
async function* framesIn(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const bytes of stream) {
    rest = Buffer.concat([rest, z.instanceof(Buffer).parse(bytes)]);
    for (let length = lengthOf(rest); rest.length >= length; length = lengthOf(rest)) {
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new BSON.BSONError("it ends in the middle");
}

/** Of the frame that begins there, which says it itself after its letter. */
function lengthOf(bytes: Buffer): number {
  return bytes.length < 5 ? Infinity : 1 + bytes.readInt32LE(1);
}

function frameIn(bytes: Buffer): Frame {
  const [letter, document] = [bytes.toString("latin1", 0, 1), bytes.subarray(1)];
  const said = () => BSON.deserialize(document);
  const kept = () => BSON.deserialize(document, { promoteValues: false, bsonRegExp: true });
  switch (letter) {
    case letters.head:
      return { kind: "head", ...head.parse(said()) };
    case letters.collection:
      return { kind: "collection", ...collection.parse(said()) };
    case letters.document:
      return { kind: "document", document: kept() };
    case letters.missed:
      return { kind: "missed", document: kept() };
    case letters.end:
      return { kind: "end", ...end.parse(said()) };
    default:
      throw new BSON.BSONError(`"${letter}" begins no frame`);
  }
}

/** As a file that is not there, that is no gzip, or no BSON inside. */
function isUnreadable(error: unknown): error is Error {
  if (!types.isNativeError(error)) return false;
  if ("code" in error) return typeof error.code === "string" && /^(E|Z_)/.test(error.code);
  return error instanceof BSON.BSONError || error instanceof z.ZodError || error instanceof RangeError;
}
