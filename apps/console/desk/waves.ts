import type { QueueChange } from "#contract";
import {
  actOn,
  type Desk,
  type Entry,
  idOf,
  isAppeal,
  isStanding,
  type List,
  type ListName,
  listOf,
} from "./desk.js";
import { rankedIn } from "./turns.js";

/** The wave that an entry stands for, in a list where one row does for all of it; null where it stands for itself. */
export function waveIn(queue: ListName, entry: Entry): string | null {
  return rankedIn(queue) && !isAppeal(entry) ? (entry.wave?.id ?? null) : null;
}

/** The waves that something in a list stands for. */
export function wavesIn(queue: ListName, { rows, fresh }: Pick<List, "rows" | "fresh">): Set<string> {
  const standing = [...rows.filter(isStanding).map(({ item }) => item), ...fresh];
  return new Set(standing.flatMap((entry) => waveIn(queue, entry) ?? []));
}

/** A list in which what stands for a wave says how large it is by now. */
export function grown(list: List, queue: ListName, item: Entry): List {
  const renew = (entry: Entry) => (isOfSame(queue, entry, item) ? withWaveOf(entry, item) : entry);
  return {
    ...list,
    rows: list.rows.map((row) => ({ ...row, item: renew(row.item) })),
    fresh: list.fresh.map(renew),
  };
}

/** What other entries leave out for the sake of one that stands for their wave, by id. */
export function besideIn(queue: ListName, entries: readonly Entry[]): Map<string, Entry> {
  return new Map(
    entries.flatMap((entry) =>
      isAppeal(entry) || waveIn(queue, entry) === null
        ? []
        : (entry.wave?.beside ?? []).map((id) => [id, entry] as const),
    ),
  );
}

/** An entry as part of the wave of another. */
export function withWaveOf(entry: Entry, other: Entry): Entry {
  if (isAppeal(entry) || isAppeal(other) || !other.wave) return entry;
  const { id, comments, authors } = other.wave;
  return { ...entry, wave: { id, comments, authors } };
}

/** Whether what stood for a wave has left the list in front: the next of it is to be asked for. */
export function leavesWave(before: Desk, { removed }: Pick<QueueChange, "removed">): boolean {
  const { queue } = before;
  return removed.some((one) => {
    if (one.queue !== queue) return false;
    const row = listOf(before, queue).rows.find(({ item }) => idOf(item) === one.comment);
    const entry = row?.item ?? actOn(before, one.comment)?.item;
    return entry !== undefined && waveIn(queue, entry) !== null;
  });
}

function isOfSame(queue: ListName, one: Entry, other: Entry): boolean {
  const wave = waveIn(queue, one);
  return wave !== null && wave === waveIn(queue, other);
}
