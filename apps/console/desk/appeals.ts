import type { CaseAppeal } from "#contract";
import { type Act, actOn, type AppealEntry, type Desk, idOf, isAppeal, withList } from "./desk.js";
import { arrived, leaving } from "./lists.js";

export function entryOf(appeal: CaseAppeal): AppealEntry {
  return { appeal, since: appeal.at };
}

/** Why somebody may not hear an appeal; null where they may: nobody hears one against their own decision, or of their own. */
export function notHeardBecause(
  { decidedBy, proposedBy, author }: CaseAppeal,
  me: string,
): "own decision" | "own appeal" | null {
  if (author.id === me) return "own appeal";
  if (proposedBy?.id === me) return "own decision";
  return decidedBy.kind === "person" && decidedBy.id === me ? "own decision" : null;
}

/** Appeals that have come under a comment: the gateway names all of those that wait. */
export function appealed(desk: Desk, appeals: readonly CaseAppeal[]): Desk {
  const news = appeals.map(entryOf).filter((entry) => !isHeard(actOn(desk, idOf(entry))));
  return withList(desk, "appeals", (list) =>
    news.reduce((state, entry) => arrived(desk, "appeals", state, entry), list),
  );
}

/** None waits under a comment any more. */
export function unappealed(desk: Desk, comment: string, now: number): Desk {
  return withList(desk, "appeals", (list) => {
    const under = [...list.rows.map(({ item }) => item), ...list.fresh].filter(
      (entry) => isAppeal(entry) && entry.appeal.comment === comment,
    );
    return under
      .map(idOf)
      .reduce((state, id) => leaving(state, id, { decision: null, at: now, counted: true }), list);
  });
}

function isHeard(act: Act | undefined): boolean {
  return act?.state === "deciding" || act?.state === "decided";
}
