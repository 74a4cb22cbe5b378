import { type Desk, entryInFront, idOf, withLists, withRow } from "./desk.js";
import { revisionOf } from "./lists.js";

/** Notes that a text has changed under its moderator's eyes, and forgets what was before once they have moved on. */
export function read(desk: Desk, before: Desk): Desk {
  if (desk.selected !== before.selected) return movedOn(desk, before.selected);
  const [now, seen] = [entryInFront(desk), entryInFront(before)];
  if (!now || !seen || revisionOf(now) <= revisionOf(seen)) return desk;
  return { ...desk, unread: { comment: idOf(now), asked: false } };
}

/** Whether a decision was asked about once more, since its text had changed just before. */
export function isAskedAgain({ unread, selected }: Pick<Desk, "unread" | "selected">): boolean {
  return unread !== null && unread.comment === selected && unread.asked;
}

/** Asks once more instead of deciding on a text that may not have been read; null where it may be decided on. */
export function askedAgain(desk: Desk): Desk | null {
  const { unread, selected } = desk;
  if (unread?.comment !== selected || unread.asked) return null;
  return { ...desk, unread: { ...unread, asked: true } };
}

function movedOn(desk: Desk, left: string | null): Desk {
  const state = { ...desk, unread: null };
  if (left === null) return state;
  return withLists(state, (list) => withRow(list, left, (row) => ({ ...row, before: null })));
}
