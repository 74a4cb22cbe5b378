import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { TrailCheck } from "#contract";
import type { StoredEntry } from "./entry.schema.js";
import { isSealedSo } from "./seal.js";

/** How far a site's chain has come: its last entry, or what stands for those that are no longer kept. */
export interface Head {
  n: number;
  hash: string;
}

/** What the first entry of all follows. */
export const beginning: Head = { n: 0, hash: "0".repeat(64) };

export type Unlinked<Entry = StoredEntry> = Entry extends StoredEntry
  ? Omit<Entry, "n" | "previous" | "hash">
  : never;

/** The next entry after a head. */
export function linked(head: Head, entry: Unlinked): StoredEntry {
  const whole = { ...entry, n: head.n + 1, previous: head.hash };
  return { ...whole, hash: hashOf(whole) };
}

/** What of an entry is under its hash: all but the words themselves, and only what it should have. */
function hashOf(entry: Omit<Unlinked, "open"> & Pick<StoredEntry, "n" | "previous">): string {
  const { _id, site, n, at, kind, what, by, about, sealed, previous } = entry;
  const said = { id: _id, site, n, at: at.toISOString(), kind, what, by, about, sealed, previous };
  return createHash("sha256")
    .update(canonicalize(said) ?? "")
    .digest("hex");
}

type Fault = NonNullable<TrailCheck["fault"]>;

/** What is wrong with an entry where it follows a head; null where nothing is. */
export function faultOf(head: Head, entry: StoredEntry): Fault | null {
  if (entry.n > head.n + 1) return { n: head.n + 1, what: "missing" };
  if (entry.n <= head.n || entry.previous !== head.hash) return { n: entry.n, what: "disordered" };
  return hashOf(entry) === entry.hash && isSealedSo(entry) ? null : { n: entry.n, what: "changed" };
}

/** Walks a chain from a head on. @returns its first fault, and the last entry that holds */
export async function walk(
  from: Head,
  entries: AsyncIterable<StoredEntry>,
): Promise<Pick<TrailCheck, "entries" | "fault"> & { last: Head }> {
  let [last, count] = [from, 0];
  for await (const entry of entries) {
    const fault = faultOf(last, entry);
    if (fault) return { entries: count, last, fault };
    last = { n: entry.n, hash: entry.hash };
    count++;
  }
  return { entries: count, last, fault: null };
}
