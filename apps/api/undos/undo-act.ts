import type { Deed } from "#contract";
import type { Me } from "#discussion";
import { type ActFacts, presentFilterUndo, type StoredFilterUndo } from "#store";
import { filtersAct } from "../operators/filters-act.js";

/** What the trail says of what somebody has judged again, or takes back: of what it was. */
export function undoAct(
  me: Me,
  act: "judged-again" | "taken-back",
  stored: StoredFilterUndo,
): [ActFacts, Deed] {
  const { id, version, decidedBy, from, to, by } = presentFilterUndo(stored);
  return filtersAct(stored.site, me, act, by, { undo: { id, version, decidedBy, from, to } });
}
