import type { Decision } from "#contract";
import {
  type Act,
  actOn,
  type Choice,
  currentRows,
  type Desk,
  type Gone,
  idOf,
  indexOf,
  itemFor,
  listOf,
  rowOf,
  withAct,
  withList,
  withLists,
  without,
  withoutAct,
  withRow,
} from "./desk.js";
import { onward } from "./moving.js";

/** How long the desk offers to take a decision back, in ms. The API takes it for twice as long. */
export const undoFor = 5_000;

/** Decides on the selected case: its row leaves at once, the next case comes. */
export function decide(desk: Desk, { key, choice, now }: { key: string; choice: Choice; now: number }): Desk {
  const item = desk.selected === null ? undefined : itemFor(desk, desk.selected);
  if (!item) return desk;
  const comment = idOf(item);
  const index = indexOf(currentRows(desk), comment);
  const earlier = actOn(desk, comment);
  const act: Act = {
    ...{ key, item, queue: desk.queue, choice, at: now, index, state: "deciding" },
    ...{ confirmedAt: null, stuck: false, decision: null, standing: null, problem: null },
    counted: isCounted(desk, comment, earlier),
  };
  const acts = [...desk.acts.filter((other) => other !== earlier), act];
  const left = withLists({ ...desk, acts, made: desk.made + 1 }, (list) => without(list, comment));
  return onward(left, Math.max(0, index));
}

/** The API's count has left the comment out already where it is in no list, and where an earlier act has been told. */
function isCounted(desk: Desk, comment: string, earlier: Act | undefined): boolean {
  if (earlier) return earlier.counted;
  const { rows } = listOf(desk, desk.queue);
  const row = rows[indexOf(rows, comment)];
  return row?.gone?.counted ?? !row;
}

/** The last decision that can still be taken back. One that did not reach the API yet always can. */
export function undoable({ acts }: Pick<Desk, "acts">, now: number): Act | undefined {
  return acts.findLast(
    ({ state, at, stuck }) =>
      (state === "decided" && now < at + undoFor) || (state === "deciding" && (stuck || now < at + undoFor)),
  );
}

/** Takes a decision back: its row is there again, as a colleague's where one has decided since. */
export function undo(desk: Desk, key: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (act?.state !== "deciding" && act?.state !== "decided") return desk;
  const { queue, item, index, standing, counted } = act;
  const undone = withAct(desk, key, (known) => ({ ...known, state: "undoing", stuck: false }));
  const back = putBack(undone, act, index);
  const state = { ...back, queue, selected: idOf(item), made: Math.max(0, desk.made - 1) };
  return standing ? gone(state, idOf(item), { decision: standing, at: now, counted }) : state;
}

export function delivered(desk: Desk, key: string, decision: Decision, now: number): Desk {
  return withAct(desk, key, (act) => ({
    ...act,
    decision,
    stuck: false,
    standing: null,
    confirmedAt: now,
    state: act.state === "deciding" ? "decided" : act.state,
  }));
}

export function undelivered(desk: Desk, key: string): Desk {
  return withAct(desk, key, (act) => ({ ...act, stuck: true }));
}

/** The API knows of an undo, or had nothing to undo: then a colleague's decision stands, where there is one. */
export function takenBack(desk: Desk, key: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (act?.state !== "undoing") return desk;
  if (act.standing) return withoutAct(desk, key);
  return withAct(desk, key, (undone) => ({ ...undone, state: "undone", stuck: false, confirmedAt: now }));
}

/** A colleague was first: their decision stands until this moderator says otherwise. */
export function conflict(desk: Desk, key: string, standing: Decision): Desk {
  return withAct(desk, key, (act) => ({ ...act, state: "conflict", stuck: false, standing }));
}

/** The API refuses for good. Where the case is still open, it comes back, out of the way of the hands. */
export function refused(desk: Desk, key: string, problem: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (!act) return desk;
  const told = withAct(desk, key, (failed) => ({ ...failed, state: "refused", stuck: false, problem }));
  if (act.state === "undoing")
    return gone(told, idOf(act.item), {
      decision: act.standing ?? act.decision,
      at: now,
      counted: act.counted,
    });
  if (problem === "comment-deleted" || problem === "comment-unknown") return told;
  return putBack(told, act, Math.max(act.index, belowHands(desk)));
}

function gone(desk: Desk, comment: string, how: Gone): Desk {
  return withLists(desk, (list) => withRow(list, comment, (row) => ({ ...row, gone: how })));
}

/** Leaves the colleague's decision as it is, or has read why one's own was refused. */
export function acknowledge(desk: Desk, key: string): Desk {
  return withoutAct(desk, key);
}

/** Puts one's own decision in the place of the colleague's. */
export function insist(desk: Desk, key: string, anew: { key: string; now: number }): Desk {
  return withAct(desk, key, (act) => {
    if (act.state !== "conflict" || !act.standing) return act;
    const choice = { ...act.choice, replaces: act.standing.id };
    return { ...act, choice, key: anew.key, at: anew.now, state: "deciding" };
  });
}

/** Shows both decisions instead of deciding over a colleague's that is known already. */
export function contest(desk: Desk, given: { key: string; choice: Choice; now: number }): Desk {
  const { selected } = desk;
  const standing = currentRows(desk).find(({ item }) => idOf(item) === selected)?.gone?.decision;
  const decided = decide(desk, given);
  return standing ? conflict(decided, given.key, standing) : decided;
}

function belowHands(desk: Desk): number {
  const rows = currentRows(desk);
  return Math.max(indexOf(rows, desk.selected), indexOf(rows, desk.pointed)) + 1;
}

function putBack(desk: Desk, { item, queue, index: stood }: Act, index: number): Desk {
  if (stood === -1) return desk;
  return withList(desk, queue, (list) => {
    const { rows } = without(list, idOf(item));
    return { ...list, rows: [...rows.slice(0, index), rowOf(item), ...rows.slice(index)] };
  });
}
