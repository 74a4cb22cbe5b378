import type { QueueOrder } from "#contract";
import { isReferredTo } from "#contract/referred-to.js";
import {
  currentRows,
  type Desk,
  emptyList,
  holderOf,
  idOf,
  indexOf,
  isStanding,
  type ListName,
  listOf,
  type Row,
  rowOf,
  withList,
  withRow,
} from "./desk.js";
import { mixed, passed } from "./mixing.js";
import { isForOthers } from "#contract/referred-to.js";
import { turnIn } from "./turns.js";

/** Opens an entry; null closes the case. */
export function select(desk: Desk, comment: string | null): Desk {
  return { ...desk, selected: comment, offered: false, reading: comment !== null };
}

export function toQueue(desk: Desk, queue: ListName): Desk {
  if (queue === desk.queue) return desk;
  return firstIfNone({ ...desk, queue, selected: null, pointed: null, reading: false });
}

/** The queues that may go by what matters most, in another order: nothing of them is known yet. */
export function inOrder(desk: Desk, order: QueueOrder): Desk {
  if (order === desk.order) return desk;
  const { held: _, reported: __, ...lists } = desk.lists;
  return { ...desk, order, lists, selected: null, pointed: null, reading: false };
}

/** To the search, of which nothing is known yet: something else is looked for. */
export function search(desk: Desk): Desk {
  const there: Desk = { ...desk, queue: "search", selected: null, pointed: null, reading: false };
  return withList(there, "search", () => emptyList);
}

/** To the next entry or the one before; beyond the last, what arrived since comes up. */
export function step(desk: Desk, by: 1 | -1): Desk {
  const rows = currentRows(desk);
  const from = indexOf(rows, desk.selected);
  const to = rows[from === -1 ? 0 : from + by];
  if (to) return { ...desk, selected: idOf(to.item), offered: false };
  return by === 1 && listOf(desk, desk.queue).fresh.length > 0 ? step(reveal(desk), 1) : desk;
}

/** Puts the selected entry aside and goes on. */
export function skip(desk: Desk): Desk {
  const { selected } = desk;
  if (selected === null) return desk;
  const aside = withList(desk, desk.queue, (list) =>
    withRow(list, selected, (row) => ({ ...row, skipped: true })),
  );
  return onward(passed(aside), indexOf(currentRows(desk), selected) + 1);
}

/** Shows what arrived since, each in its place, but below the hands: nothing moves under them. */
export function reveal(desk: Desk): Desk {
  const { queue, selected, pointed } = desk;
  return withList(desk, queue, ({ rows, fresh, ...list }) => {
    const hands = 1 + Math.max(indexOf(rows, selected), indexOf(rows, pointed));
    const below = inTurn(desk, [...rows.slice(hands), ...fresh.map(rowOf)]);
    return { ...list, rows: [...rows.slice(0, hands), ...below], fresh: [] };
  });
}

function inTurn(desk: Desk, rows: readonly Row[]): Row[] {
  const turn = (row: Row) => turnIn(desk, desk.queue, row.item);
  return rows.toSorted((one, other) => (turn(one) < turn(other) ? -1 : turn(one) > turn(other) ? 1 : 0));
}

/**
 * Selects what comes next after the entry that stood at `index - 1`, or that has just left `index`: below first, then above; what was
 * put aside last, what was passed on to oneself first, and nothing that a colleague looks at or sees to. Where nothing is left, what
 * arrived since comes up. Whoever mixes hard and easy cases has them in the order of the list, so that none is left behind.
 */
export function onward(desk: Desk, index: number): Desk {
  const rows = currentRows(desk);
  const [next] = ahead(desk, index);
  if ((!next || next.skipped) && listOf(desk, desk.queue).fresh.length > 0)
    return onward(reveal(desk), rows.length);
  const chosen = next ?? stillThere(desk);
  return {
    ...desk,
    selected: chosen ? idOf(chosen.item) : null,
    offered: chosen !== undefined,
    reading: desk.reading && chosen !== undefined,
  };
}

/** What can be brought after an index, the best first. */
export function ahead(desk: Desk, index: number): Row[] {
  const rows = currentRows(desk);
  const inTurn = desk.hardInRow === null ? [...rows.slice(index), ...rows.slice(0, index).reverse()] : rows;
  const open = inTurn.filter((row) => isFree(desk, row) && idOf(row.item) !== desk.selected);
  const unseen = open.filter(({ skipped }) => !skipped);
  const isFirst = (row: Row) => isMine(desk, row);
  const waiting = [...unseen.filter(isFirst), ...unseen.filter((row) => !isFirst(row))];
  return [...mixed(desk, waiting), ...open.filter(({ skipped }) => skipped)];
}

/** Whether it waits, no colleague looks at it, and none sees to it. */
export function isFree(desk: Desk, row: Row): boolean {
  return isStanding(row) && !isHeld(desk, row) && !isPassedOn(desk, row);
}

/** Whether others see to it; where it was looked for, it is found all the same. */
function isPassedOn({ queue, referrals, me }: Desk, { item }: Row): boolean {
  const referral = referrals[idOf(item)];
  return referral !== undefined && queue !== "search" && isForOthers(referral, me);
}

function isMine({ referrals, me }: Desk, { item }: Row): boolean {
  const referral = referrals[idOf(item)];
  return referral !== undefined && isReferredTo(referral, me);
}

function isHeld(desk: Desk, { item }: Row): boolean {
  return holderOf(desk, idOf(item)) !== null;
}

function stillThere(desk: Desk): Row | undefined {
  return currentRows(desk).find((row) => idOf(row.item) === desk.selected && !isHeld(desk, row));
}

/** A desk is never without a case in front where one is free; on a narrow screen it stays closed. */
export function firstIfNone(desk: Desk): Desk {
  if (desk.selected !== null) return desk;
  const { rows, fresh } = listOf(desk, desk.queue);
  const free = rows.filter((row) => isFree(desk, row));
  const first = free.find((row) => isMine(desk, row)) ?? free[0];
  if (!first && fresh.length > 0) return firstIfNone(reveal(desk));
  return first ? { ...desk, selected: idOf(first.item), offered: true } : desk;
}
