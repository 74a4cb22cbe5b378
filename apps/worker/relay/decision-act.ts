import type { StoredAct, TrailEntry } from "#store";

/** A decision, as the trail tells of it. */
export function decisionAct(entry: TrailEntry, network: string | undefined): StoredAct {
  const { id, site, comment, at, by, from, to, revision, version, undoes, reason, note } = entry;
  return {
    _id: id,
    ...{ site, at, by: { kind: by.kind, id: by.id }, about: { kind: "comment", id: comment } },
    kind: "decision",
    what: { from, to, revision, version, featured: entry.featured ?? null, undoes: undoes ?? null },
    words: { from: network ?? null, reason, note },
  };
}
