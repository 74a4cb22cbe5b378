import {
  type Head,
  linked,
  machine,
  sealWords,
  type StoredComment,
  type StoredEntry,
  type Unlinked,
} from "#store";

/** Whom the busy trail knows as Mo. */
export const busyPersona = "mo's persona";

/** The decisions on some comments of one site in a chain, some of which are a moderator's, and what they looked at. */
export function busyTrail(comments: readonly StoredComment[], site: string): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (const [number, comment] of comments.filter((one) => one.site === site).entries()) {
    const head: Head = entries.at(-1) ?? { n: 0, hash: "" };
    entries.push(linked(head, entryOn(comment, number)));
  }
  return entries;
}

function entryOn({ _id, site, createdAt: at }: StoredComment, number: number): Unlinked {
  const isMos = number % 50 === 0;
  const { kind, id } = isMos ? ({ kind: "person", id: busyPersona } as const) : machine;
  const facts = { _id: `entry on ${_id}`, site, at, by: { kind, id } };
  const words = sealWords({ from: null, reason: null, note: null });
  const about = { kind: "comment", id: _id } as const;
  if (number % 100 === 0) return { ...facts, ...words, about, kind: "look", what: { at: "notices" } };
  const [status, none] = [{ from: "pending", to: "published" } as const, { featured: null, undoes: null }];
  return {
    ...facts,
    ...words,
    about,
    kind: "decision",
    what: { ...status, ...none, revision: 1, version: 1 },
  };
}
