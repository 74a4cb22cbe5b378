import {
  type Desk,
  type Entry,
  type Gone,
  idOf,
  indexOf,
  isAppeal,
  type List,
  type ListName,
  type Row,
  without,
  withRow,
} from "./desk.js";
import { turnIn } from "./turns.js";
import { grown, waveIn, wavesIn } from "./waves.js";

/** Takes an arrival into a list: in its place where it has one, into the row of its wave, else among what is new. */
export function arrived(desk: Pick<Desk, "order">, queue: ListName, list: List, item: Entry): List {
  const comment = idOf(item);
  if (!list.loaded) return list;
  if (indexOf(list.rows, comment) !== -1) return withRow(list, comment, (row) => renewed(row, item));
  if (list.fresh.some((other) => idOf(other) === comment))
    return { ...list, fresh: list.fresh.map((other) => (idOf(other) === comment ? item : other)) };
  const wave = waveIn(queue, item);
  if (wave !== null && wavesIn(queue, list).has(wave)) return grown(list, queue, item);
  // what lies beyond what is loaded comes with the next page
  const last = list.rows.at(-1)?.item;
  const isBeyond =
    list.next !== null && last !== undefined && turnIn(desk, queue, item) > turnIn(desk, queue, last);
  return isBeyond ? list : { ...list, fresh: [...list.fresh, item] };
}

/** A row as it is told anew: it waits again, and says so where its text is another. */
export function renewed(row: Row, item: Entry): Row {
  const newer = revisionOf(item) - revisionOf(row.item);
  if (newer < 0) return row;
  const before = newer > 0 ? (row.before ?? textOf(row.item)) : row.before;
  return { ...row, item, gone: null, before };
}

/** Marks a row as gone; it is taken away later, when nobody's hand is near. */
export function leaving(list: List, comment: string, { decision, at, counted }: Gone): List {
  if (indexOf(list.rows, comment) === -1) return without(list, comment);
  return withRow(list, comment, (row) => ({
    ...row,
    gone: {
      decision: decision ?? row.gone?.decision ?? null,
      at: row.gone?.at ?? at,
      counted: counted || (row.gone?.counted ?? false),
    },
  }));
}

/** Which of its texts an entry has. What an appeal says does not change. */
export function revisionOf(entry: Entry): number {
  return isAppeal(entry) ? 0 : entry.comment.revision;
}

function textOf(entry: Entry): string {
  return isAppeal(entry) ? entry.appeal.text : entry.comment.text;
}
