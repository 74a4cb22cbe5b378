import type { Actor, TrailEntry, TrailSubject } from "#contract";
import { machine } from "../decisions/new-decision.js";
import type { StoredEntry } from "./entry.schema.js";
import { openWords } from "./seal.js";

/** Who people are by now, by persona. */
export type Cast = ReadonlyMap<string, { id: string; name: string }>;

/** An entry with the people in it by their names. */
export function presentEntry(
  { _id: id, n, at, by, about, open, sealed: _, site: __, previous: ___, ...rest }: StoredEntry,
  cast: Cast,
): TrailEntry {
  return {
    ...rest,
    ...{ n, id, at: at.toISOString(), by: presentActor(by, cast), about: presentSubject(about, cast) },
    ...openWords({ open }),
  };
}

/** The personas that an entry names. */
export function personasIn({ by, about }: Pick<StoredEntry, "by" | "about">): string[] {
  return [...(by.kind === "person" ? [by.id] : []), ...(about.kind === "person" ? [about.id] : [])];
}

function presentActor({ kind, id }: StoredEntry["by"], cast: Cast): Actor {
  if (kind === "machine") return machine;
  return { kind, ...(cast.get(id) ?? { id, name: id }) };
}

function presentSubject({ kind, id }: TrailSubject, cast: Cast): TrailEntry["about"] {
  if (kind !== "person") return { kind, id, name: null };
  return { kind, ...(cast.get(id) ?? { id, name: id }) };
}
