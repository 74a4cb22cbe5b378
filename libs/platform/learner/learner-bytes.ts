import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { mongo } from "mongoose";
import { exportLearner, importLearner } from "#moderation/learner/bytes.js";
import type { Learner } from "#moderation/learner/learner.js";
import { readStarter } from "#moderation/learner/starter-bytes.js";
import type { Starter } from "#moderation/learner/starter.js";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

let known: Promise<Starter> | null = null;

/** What Palabre learned elsewhere: the same for all learners of the process. */
export function starter(): Promise<Starter> {
  return (known ??= read());
}

async function read(): Promise<Starter> {
  return readStarter(await readFile(new URL("../../moderation/learner/starter.bin", import.meta.url)));
}

/** A learner as a snapshot has it. */
export async function packed(learner: Learner): Promise<mongo.Binary> {
  return new mongo.Binary(await compress(exportLearner(learner), { level: 1 }));
}

export async function unpacked(bytes: StoredBytes): Promise<Learner> {
  return importLearner(await decompress(bytesIn(bytes)), [await starter()]);
}

/** What MongoDB gives back where it was given a `Binary`. */
type StoredBytes = mongo.Binary | Buffer;

function bytesIn(bytes: StoredBytes): Uint8Array {
  return bytes instanceof mongo.Binary ? bytes.buffer : bytes;
}
