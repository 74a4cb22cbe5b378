import { readFile } from "node:fs/promises";
import { z } from "zod";
import { repository } from "../../scripts/bootstrap/repository.js";

export const embedFolder = `${repository}dist/embed/`;

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
  }),
);

/** What the embed was built into: each file and what it imports, by the name of its source. */
export type BuiltEmbed = z.infer<typeof manifest>;

export async function builtEmbed(): Promise<BuiltEmbed> {
  return manifest.parse(JSON.parse(await readFile(`${embedFolder}.vite/manifest.json`, "utf8")));
}

/** @param source of a part that comes when it is wanted, as "reactions/reactions.tsx". @returns its file, as "assets/BK3x_9a.js" */
export async function fileOfPart(source: string): Promise<string> {
  const part = (await builtEmbed())[source];
  if (!part) throw new Error(`the embed's manifest has no ${source}`);
  return part.file;
}

/** Whether an address is that of one of some parts. */
export async function addressesOf(...sources: string[]): Promise<(address: URL) => boolean> {
  const files = await Promise.all(sources.map(fileOfPart));
  return ({ pathname }) => files.some((file) => pathname.endsWith(file));
}
