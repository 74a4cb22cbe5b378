import { readFile } from "node:fs/promises";
import { type BuiltEmbed, builtEmbed, embedFolder } from "../browser/built-embed.js";
import { type Figure, time } from "./figure.js";

/**
 * What paints the list, and what follows it live, in French: all that a browser loads of somebody who reads. The rest comes when it
 * is wanted: writing, sign-in, reports, search, and their texts.
 */
const firstLoad = ["embed.ts", "languages/fr.ts?beginning"];
const followsLive = [...firstLoad, "following/following.ts", "following/socket.ts"];

/** Bytes that a reader's browser loads, compressed as they are served: to read, and to follow live. */
export async function embed(): Promise<Figure[]> {
  const built = await builtEmbed();
  const bytes = (chunks: readonly string[]) => compressed(filesOf(built, chunks));
  return [
    time("embed.bytes", "bytes", { values: [await bytes(firstLoad)], limits: [20_000] }),
    time("embed.socket", "bytes", { values: [await bytes(followsLive)], limits: [36_000] }),
  ];
}

/** The files of some chunks and of those that they can't do without. */
function filesOf(built: BuiltEmbed, names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = built[name];
    if (!chunk) throw new Error(`the embed's manifest has no ${name}`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(built, chunk.imports ?? [], seen);
  }
  return seen;
}

async function compressed(files: Iterable<string>): Promise<number> {
  const sizes = [...files].map(async (file) => (await readFile(`${embedFolder}${file}.br`)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
