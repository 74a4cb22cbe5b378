import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { z } from "zod";
import { repository } from "../../scripts/bootstrap/repository.js";
import { type Figure, time } from "./figure.js";

const built = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
);
type Built = z.infer<typeof built>;

/** Bytes that a reader's browser loads, compressed: to read, and to follow live. */
export async function embed(): Promise<Figure[]> {
  const folder = `${repository}dist/embed/`;
  const manifest = built.parse(JSON.parse(await readFile(`${folder}.vite/manifest.json`, "utf8")));
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  const socket = Object.keys(manifest).find((name) => name.includes("socket"));
  if (!entry || !socket) throw new Error("the embed's manifest names no entry, or no socket");
  const first = filesOf(manifest, entry);
  const live = new Set([...first, ...filesOf(manifest, socket)]);
  return [
    time("embed.bytes", "bytes", { values: [await compressed(folder, first)], limits: [20_000] }),
    time("embed.socket", "bytes", { values: [await compressed(folder, live)], limits: [36_000] }),
  ];
}

/** A chunk's files and those that it can't do without. */
function filesOf(manifest: Built, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

async function compressed(folder: string, files: Iterable<string>): Promise<number> {
  const sizes = [...files].map(async (file) => {
    const bytes = await promisify(gzip)(await readFile(folder + file), { level: 9 });
    return bytes.length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
