import type { Trail, TrailEntry } from "#contract";
import type { Ask } from "../connection/ask.js";
import { csvOf } from "#discussion/csv.js";

/** So many entries are in one file at most, the latest ones: spreadsheets grow slow. */
const most = 20_000;

/** All entries that are asked for, page after page. @param path with its query */
export async function allEntries(ask: Ask, path: string): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  for (let after = ""; entries.length < most;) {
    const { items, next } = await ask<Trail>(`${path}&limit=100${after}`);
    entries.push(...items);
    if (next === null) break;
    after = `&after=${encodeURIComponent(next)}`;
  }
  return entries;
}

/** Entries for spreadsheets. */
export function trailFile(entries: readonly TrailEntry[]): string {
  return csvOf([
    ["n", "at", "by", "by id", "kind", "about", "about id", "what", "reason", "note", "from", "hash"],
    ...entries.map(({ n, at, by, kind, about, what, reason, note, from, hash }) => [
      ...[n, at, by.name, by.id, kind, about.name ?? about.kind, about.id],
      ...[JSON.stringify(what), reason, note, from, hash],
    ]),
  ]);
}
