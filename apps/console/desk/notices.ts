import type { CaseNotice, Decision, NoticeAnswer, QueueItem } from "#contract";
import { type Choice, type Desk, type Entry, idOf, isAppeal, type ListName, listOf } from "./desk.js";

/** Whether a notice waits for its answer. */
export function isOpen({ state }: Pick<CaseNotice, "state">): boolean {
  return state === "received";
}

/** Notices of a comment that wait for an answer, the first first: whatever knows of it may know of others. */
export function openNotices(desk: Desk, entry: Entry): readonly CaseNotice[] {
  if (isAppeal(entry)) return [];
  const { comment, notices } = entry;
  const { rows, fresh } = listOf(desk, "notices");
  const listed = [...rows.map(({ item }) => item), ...fresh].filter((item) => idOf(item) === comment.id);
  const known = [desk.cases[comment.id], ...listed].flatMap((one) =>
    one && !isAppeal(one) ? one.notices : [],
  );
  const byId = new Map<string, CaseNotice>();
  for (const notice of [...known, ...notices]) byId.set(notice.id, withGiver(notice, byId.get(notice.id)));
  return [...byId.values()].filter(isOpen).sort((a, b) => a.at.localeCompare(b.at));
}

/** Lists don't tell who gave a notice; the case does. */
function withGiver(notice: CaseNotice, known: CaseNotice | undefined): CaseNotice {
  return { ...notice, name: notice.name ?? known?.name ?? null, email: notice.email ?? known?.email ?? null };
}

/** By when the first of them wants its answer (ISO 8601); null where none waits. */
export function firstDeadline(notices: readonly CaseNotice[]): string | null {
  const deadlines = notices.filter(isOpen).map(({ deadline }) => deadline);
  return deadlines.sort()[0] ?? null;
}

/** Whether an entry waits in a queue that it is told in: by then, it may have been decided. */
export function waitsIn(queue: ListName, entry: Entry): boolean {
  return queue !== "notices" || isAppeal(entry) || firstDeadline(entry.notices) !== null;
}

/** By when an entry of a queue wants to be decided; null where that queue has no deadline, or nothing of it waits. */
export function deadlineIn(queue: ListName, entry: Entry): string | null {
  if (isAppeal(entry)) return entry.appeal.deadline;
  return queue === "notices" ? firstDeadline(entry.notices) : null;
}

/** Whether others were told that a deadline of an entry is near. */
export function isEscalated(entry: Entry): boolean {
  if (isAppeal(entry)) return entry.appeal.escalated !== null;
  return entry.notices.some((notice) => isOpen(notice) && notice.escalated !== null);
}

/** An entry with what has become known of its notices. */
export function withNotices(item: QueueItem, told: readonly CaseNotice[]): QueueItem {
  const others = item.notices.filter(({ id }) => !told.some((notice) => notice.id === id));
  return { ...item, notices: [...others, ...told] };
}

/** The same answer for all of them. */
export function answerTo(notices: readonly CaseNotice[], text: string): NoticeAnswer {
  return { text, notices: notices.map(({ id }) => id) };
}

/** Whether a comment leaves a queue when it is decided so: a notice waits for its answer, whatever else is decided. */
export function leaves(
  queue: string,
  { decision, answer }: Pick<Choice, "decision" | "answer">,
  open: readonly CaseNotice[],
): boolean {
  if (queue !== "notices" || decision === "reject") return true;
  return open.length > 0 && open.every(({ id }) => answer?.notices.includes(id));
}

/** Whether a comment may stay in a queue although somebody has decided on it: notices are answered by a yes that says so. */
export function outlives(queue: string, decision: Decision | null): boolean {
  return queue === "notices" && decision?.to === "published";
}
