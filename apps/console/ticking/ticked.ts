import { signal } from "@preact/signals";
import {
  currentRows,
  type Desk,
  type Entry,
  idOf,
  isAppeal,
  isStanding,
  type ListName,
} from "../desk/desk.js";

interface Ticked {
  list: ListName;
  ids: ReadonlySet<string>;
  /** where a span begins */
  anchor: string | null;
}

const none: Ticked = { list: "held", ids: new Set(), anchor: null };
const ticked = signal(none);

/** The comments of the list in front that are ticked and still wait there. */
export function tickedIn(desk: Desk): string[] {
  const { list, ids } = ticked.value;
  if (list !== desk.queue || ids.size === 0) return [];
  return tickable(desk).filter((id) => ids.has(id));
}

/** Ticks a comment, or no longer. */
export function tick(desk: Desk, id: string): void {
  if (!tickable(desk).includes(id)) return;
  const ids = new Set(tickedIn(desk));
  if (!ids.delete(id)) ids.add(id);
  ticked.value = { list: desk.queue, ids, anchor: id };
}

/** Ticks all from the last that was ticked to this one. */
export function tickTo(desk: Desk, id: string): void {
  const all = tickable(desk);
  const [from, to] = [all.indexOf(ticked.peek().anchor ?? id), all.indexOf(id)];
  if (from === -1 || to === -1) {
    tick(desk, id);
    return;
  }
  const span = all.slice(Math.min(from, to), Math.max(from, to) + 1);
  ticked.value = { list: desk.queue, ids: new Set([...tickedIn(desk), ...span]), anchor: id };
}

/** Ticks all that are in the list, or none where all are. */
export function tickAll(desk: Desk): void {
  const all = tickable(desk);
  if (tickedIn(desk).length === all.length) untick();
  else ticked.value = { list: desk.queue, ids: new Set(all), anchor: null };
}

/** Ticks again what was decided on in vain, as far as it still waits in the list in front. */
export function tickAgain(desk: Desk, select: object): void {
  if (!("comments" in select) || !Array.isArray(select.comments)) return;
  const ids = new Set<string>(select.comments);
  const still = tickable(desk).filter((id) => ids.has(id));
  if (still.length > 0)
    ticked.value = { list: desk.queue, ids: new Set([...tickedIn(desk), ...still]), anchor: null };
}

export function untick(): void {
  ticked.value = none;
}

function tickable(desk: Desk): string[] {
  return currentRows(desk)
    .filter((row) => isStanding(row) && isTickable(row.item))
    .map(({ item }) => idOf(item));
}

/** Appeals are heard one by one, and what was drawn is decided on by itself. */
export function isTickable(item: Entry): boolean {
  return !isAppeal(item) && !item.blind;
}
