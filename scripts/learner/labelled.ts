import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { finish, mixText } from "#moderation/learner/hash.js";
import { z } from "zod";
import { repository } from "../bootstrap/repository.js";

/** Comments that people have labelled; kept beside the repository, never in it. */
export const labelledFolder = `${repository}../shared/data/moderation/`;
export const labelledSets = ["foxnews", "french", "davidson"];

const row = z.object({ text: z.string(), label: z.literal([0, 1]), source: z.string() });

export interface Labelled {
  text: string;
  rejected: boolean;
  source: string;
}

export interface Divided {
  taught: Labelled[];
  /** a fifth, always the same: by a hash of the text */
  held: Labelled[];
}

export function isThere(): boolean {
  return existsSync(labelledFolder);
}

export async function labelled(set: string): Promise<Labelled[]> {
  const lines = (await readFile(`${labelledFolder}${set}.jsonl`, "utf8")).trim().split("\n");
  return lines.map((line) => {
    const { text, label, source } = row.parse(JSON.parse(line));
    return { text, rejected: label === 1, source };
  });
}

export async function divided(set: string): Promise<Divided> {
  const all = await labelled(set);
  const isHeld = ({ text }: Labelled) => finish(mixText(1, text)) % 5 === 0;
  return { taught: all.filter((one) => !isHeld(one)), held: all.filter(isHeld) };
}

export function sourcesOf(list: readonly Labelled[]): string[] {
  return [...new Set(list.map(({ source }) => source))];
}

/** The same list in another order for each number. */
export function shuffled<Of>(list: readonly Of[], order: number): Of[] {
  return list
    .map((one, at) => ({ one, turn: finish(mixText(order, String(at))) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}
