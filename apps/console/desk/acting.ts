import type { CaseAppeal, CaseNotice, Decision } from "#contract";
import {
  type Act,
  actOn,
  type AppealEntry,
  type Choice,
  currentRows,
  type Desk,
  entryInFront,
  type Gone,
  idOf,
  indexOf,
  isAppeal,
  itemFor,
  type List,
  type ListName,
  listOf,
  rowOf,
  withAct,
  withList,
  withLists,
  without,
  withoutAct,
  withRow,
} from "./desk.js";
import { passed } from "./mixing.js";
import { onward } from "./moving.js";
import { notHeardBecause } from "./appeals.js";
import { answerTo, leaves, openNotices, outlives, withNotices } from "./notices.js";

/** How long the desk offers to take a decision back, in ms. The API takes it for twice as long. */
export const undoFor = 5_000;

/** Decides on the selected case: its row leaves at once, the next case comes. Where notices wait, their answer is asked for first. */
export function decide(desk: Desk, { key, choice, now }: { key: string; choice: Choice; now: number }): Desk {
  const item = entryInFront(desk);
  if (!item) return desk;
  if (isAppeal(item)) return considered(desk, item, choice);
  const comment = idOf(item);
  const open = openNotices(desk, item);
  if (open.length > 0 && !choice.answer) return { ...desk, asking: { entry: comment, choice } };
  const index = indexOf(currentRows(desk), comment);
  const earlier = actOn(desk, comment);
  const isLeft = (queue: string) => queue === desk.queue || leaves(queue, choice, open);
  const elsewhere = [...placesOf(desk, comment), ...placesLeft(earlier)].filter(
    ({ queue }) => queue !== desk.queue && isLeft(queue),
  );
  const act: Act = {
    ...begun({ key, item, choice, now }, desk.queue, index),
    ...{ elsewhere, counted: isCounted(desk, comment, earlier) },
  };
  const acts = [...desk.acts.filter((other) => other !== earlier), act];
  const left = withLists({ ...desk, acts, asking: null, made: desk.made + 1 }, (list, queue) =>
    isLeft(queue) ? without(list, comment) : list,
  );
  return onward(passed(left), Math.max(0, index));
}

type Beginning = Pick<Act, "key" | "item" | "choice"> & { now: number };

function begun({ now, ...what }: Beginning, queue: ListName, index: number): Act {
  return {
    ...{ ...what, queue, at: now, index, elsewhere: [], state: "deciding", heard: null },
    ...{ confirmedAt: null, stuck: false, decision: null, standing: null, hearing: null, over: null },
    ...{ problem: null, counted: false },
  };
}

/** Nothing becomes of an appeal before its author is told why, and before somebody else has looked. */
function considered(desk: Desk, { appeal }: AppealEntry, { decision }: Choice): Desk {
  if (notHeardBecause(appeal, desk.me)) return desk;
  return { ...desk, asking: { entry: appeal.id, choice: { decision } } };
}

/** Hears the selected appeal: what its author is told goes out with it. */
function hear(desk: Desk, beginning: Beginning, heard: string): Desk {
  const id = idOf(beginning.item);
  const index = indexOf(currentRows(desk), id);
  const acts = [...desk.acts, { ...begun(beginning, desk.queue, index), heard }];
  const left = withList({ ...desk, acts, asking: null, made: desk.made + 1 }, desk.queue, (list) =>
    without(list, id),
  );
  return onward(passed(left), Math.max(0, index));
}

/** Decides as was chosen, with the answer that was asked for. */
export function answer(desk: Desk, given: { key: string; text: string; now: number }): Desk {
  const { asking, selected } = desk;
  if (asking?.entry !== selected) return desk;
  const item = itemFor(desk, asking.entry);
  if (!item) return desk;
  const { key, text, now } = given;
  if (isAppeal(item)) return hear(desk, { key, item, choice: asking.choice, now }, text);
  const choice = { ...asking.choice, answer: answerTo(openNotices(desk, item), text) };
  return contest(desk, { key, choice, now });
}

/** Thinks better of what lacks its answer. */
export function unask(desk: Desk): Desk {
  return { ...desk, asking: null };
}

/** The API's count has left the comment out already where it is in no list, and where an earlier act has been told. */
function isCounted(desk: Desk, comment: string, earlier: Act | undefined): boolean {
  if (earlier?.queue === desk.queue) return earlier.counted;
  const { rows } = listOf(desk, desk.queue);
  const row = rows[indexOf(rows, comment)];
  return row?.gone?.counted ?? !row;
}

/**
 * The last decision that can still be taken back. One that did not reach the API yet always can; what is said to an appeal is final
 * once it is sent, and therefore held back as long.
 */
export function undoable({ acts }: Pick<Desk, "acts">, now: number): Act | undefined {
  return acts.findLast(({ item, state, at, stuck }) => {
    if (state !== "deciding" && (state !== "decided" || isAppeal(item))) return false;
    return now < at + undoFor || (stuck && !isAppeal(item));
  });
}

/** Takes a decision back: its row is there again, as a colleague's where one has decided since. */
export function undo(desk: Desk, key: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (act?.state !== "deciding" && act?.state !== "decided") return desk;
  if (isAppeal(act.item)) return now < act.at + undoFor ? inFront(withoutAct(desk, key), act, now) : desk;
  return inFront(
    withAct(desk, key, (known) => ({ ...known, state: "undoing", stuck: false })),
    stillAnswered(act),
    now,
  );
}

/** A colleague's no has answered the notices, whatever becomes of one's own decision in its place. */
function stillAnswered(act: Act): Act {
  return act.over?.to === "rejected" ? leavingOnly(act, (queue) => queue !== "notices") : act;
}

/** Puts the row of an act back and the case in front, as a colleague's where one has decided since. */
function inFront(desk: Desk, act: Act, now: number): Desk {
  const { queue, item, standing, counted } = act;
  const state = {
    ...putBack(desk, act),
    ...{ queue, selected: idOf(item), offered: false, made: Math.max(0, desk.made - 1) },
  };
  return standing ? gone(state, act, { decision: standing, at: now, counted }) : state;
}

/** @param decision null where an appeal was heard */
export function delivered(desk: Desk, key: string, decision: Decision | null, now: number): Desk {
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

/** The API knows of an undo, and it waits again; or had nothing to undo: then a colleague's decision stands, where there is one. */
export function takenBack(
  desk: Desk,
  { key, now, arrived }: { key: string; now: number; arrived: boolean },
): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (act?.state !== "undoing") return desk;
  if (!arrived) return withoutAct(desk, key);
  const told = { state: "undone", stuck: false, standing: null, confirmedAt: now } as const;
  return withAct(act.standing ? waitingAgain(desk, idOf(act.item)) : desk, key, (undone) => ({
    ...undone,
    ...told,
  }));
}

/** Shows again what had left by a colleague's decision, which one's own has replaced. Notices that it has answered stay so. */
function waitingAgain(desk: Desk, id: string): Desk {
  return withLists(desk, (list, queue) =>
    queue === "notices" ? list : withRow(list, id, (row) => ({ ...row, gone: null })),
  );
}

/** A colleague was first: their decision stands until this moderator says otherwise. */
export function conflict(desk: Desk, key: string, standing: Decision): Desk {
  return withAct(desk, key, (act) => ({ ...act, state: "conflict", stuck: false, standing }));
}

/** A colleague has heard the appeal: what was said to its author stands. */
export function heardBefore(desk: Desk, key: string, hearing: CaseAppeal): Desk {
  return withAct(desk, key, (act) => ({ ...act, state: "conflict", stuck: false, hearing }));
}

/** Notices have come that the decision says nothing to: it is kept until its moderator does. */
export function unanswered(desk: Desk, key: string, notices: readonly CaseNotice[]): Desk {
  return withAct(desk, key, (act) => ({
    ...act,
    item: isAppeal(act.item) ? act.item : withNotices(act.item, notices),
    state: "unanswered",
    stuck: false,
    // a colleague's no has answered all that there were: these came after it
    standing: act.standing?.to === "rejected" ? null : act.standing,
  }));
}

/** Sends a decision again, with the answer that it lacked. */
export function complete(
  desk: Desk,
  key: string,
  { text, anew }: { text: string; anew: { key: string; now: number } },
): Desk {
  return withAct(desk, key, (act) => {
    if (act.state !== "unanswered" || isAppeal(act.item)) return act;
    const choice = { ...act.choice, answer: answerTo(openNotices(desk, act.item), text) };
    return { ...act, choice, key: anew.key, at: anew.now, state: "deciding" };
  });
}

/** Gives up a decision that the API has not taken: its row is there again. */
export function withdraw(desk: Desk, key: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (act?.state !== "unanswered") return desk;
  // an earlier try has arrived after all, where the API has taken it out
  const index = act.counted ? -1 : act.index;
  return inFront(withoutAct(desk, key), { ...act, index }, now);
}

/** What is no longer there to be decided on. */
const over = ["comment-deleted", "comment-unknown", "already-heard", "appeal-unknown"];

/** The API refuses for good. Where the case is still open, it comes back, out of the way of the hands. */
export function refused(desk: Desk, key: string, problem: string, now: number): Desk {
  const act = desk.acts.find((other) => other.key === key);
  if (!act) return desk;
  const told = withAct(desk, key, (failed) => ({ ...failed, state: "refused", stuck: false, problem }));
  if (act.state === "undoing")
    return gone(told, act, {
      decision: act.standing ?? act.decision,
      at: now,
      counted: act.counted,
    });
  if (over.includes(problem)) return told;
  return putBack(told, act, belowHands(desk));
}

/** Shows how an act's entry has left: the list where it was decided, and those that such a decision takes it out of. */
function gone(desk: Desk, { item, queue: own }: Act, how: Gone): Desk {
  return withLists(desk, (list, queue) =>
    outlives(queue, how.decision) && !(how.counted && queue === own)
      ? list
      : withRow(list, idOf(item), (row) => ({ ...row, gone: how })),
  );
}

/** Leaves the colleague's decision as it is, with what it says nothing to, or has read why one's own was refused. */
export function acknowledge(desk: Desk, key: string): Desk {
  const act = desk.acts.find((other) => other.key === key);
  const left = withoutAct(desk, key);
  if (act?.state !== "conflict") return left;
  const { queue, counted, standing } = act;
  const still = leavingOnly(act, (one) => outlives(one, standing) && !(counted && one === queue));
  return putBack(left, still, belowHands(desk));
}

/** Puts one's own decision in the place of the colleague's. */
export function insist(desk: Desk, key: string, anew: { key: string; now: number }): Desk {
  return withAct(desk, key, (act) => {
    if (act.state !== "conflict" || !act.standing) return act;
    const choice = { ...act.choice, replaces: act.standing.id };
    return { ...act, choice, key: anew.key, at: anew.now, state: "deciding", over: act.standing };
  });
}

/** Shows both decisions instead of deciding over a colleague's that is known already. */
export function contest(desk: Desk, given: { key: string; choice: Choice; now: number }): Desk {
  const { selected } = desk;
  const standing = currentRows(desk).find(({ item }) => idOf(item) === selected)?.gone?.decision;
  const decided = decide(desk, given);
  return standing ? conflict(decided, given.key, standing) : decided;
}

/** The act as if it had taken its entry out of some queues only. */
function leavingOnly(act: Act, isLeft: (queue: string) => boolean): Act {
  const elsewhere = act.elsewhere.filter(({ queue }) => isLeft(queue));
  return { ...act, index: isLeft(act.queue) ? act.index : -1, elsewhere };
}

function belowHands(desk: Desk): number {
  const rows = currentRows(desk);
  return Math.max(indexOf(rows, desk.selected), indexOf(rows, desk.pointed)) + 1;
}

function placesOf(desk: Desk, comment: string): Act["elsewhere"] {
  return Object.entries(desk.lists)
    .map(([queue, list]) => ({ queue, index: placeIn(list, comment) }))
    .filter(({ index }) => index !== -1);
}

/** Where an act has taken something out that the API has not decided on yet. */
function placesLeft(act: Act | undefined): Act["elsewhere"] {
  if (act?.state !== "deciding" && act?.state !== "unanswered") return [];
  const { standing } = act;
  // what the API, or a colleague's decision, has taken it out of is not left for it to come back
  const { index, queue, elsewhere } = standing ? leavingOnly(act, (one) => outlives(one, standing)) : act;
  return act.counted || index === -1 ? elsewhere : [...elsewhere, { queue, index }];
}

/** Where it stands; what is not shown yet comes after all that is, and what has left stands nowhere. */
function placeIn({ rows, fresh }: List, comment: string): number {
  if (fresh.some((item) => idOf(item) === comment)) return rows.length;
  const index = indexOf(rows, comment);
  return rows[index]?.gone ? -1 : index;
}

/** @param least the first place in the list in front where nothing moves under the hands */
function putBack(desk: Desk, { item, queue: own, index: stood, elsewhere }: Act, least = 0): Desk {
  const all = [...elsewhere, ...(stood === -1 ? [] : [{ queue: own, index: stood }])];
  return withLists(desk, (list, queue) => {
    const place = all.find((one) => one.queue === queue);
    if (!place) return list;
    const { rows, ...rest } = without(list, idOf(item));
    const index = queue === desk.queue ? Math.max(place.index, least) : place.index;
    return { ...rest, rows: [...rows.slice(0, index), rowOf(item), ...rows.slice(index)] };
  });
}
