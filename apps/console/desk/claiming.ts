import type { AppealClaim, Claim, ClaimOn } from "#contract";
import { currentRows, type Desk, idOf, indexOf, isAppeal, isStanding, itemFor, rowFor } from "./desk.js";
import { ahead, firstIfNone, isFree, onward } from "./moving.js";

const mostAlternatives = 20;

/** All claims of the site on comments, as they are now. */
export function told(desk: Desk, all: readonly Claim[]): Desk {
  const claims = Object.fromEntries(all.map(({ comment, by, until }) => [comment, { by, until }]));
  return stepAside({ ...desk, claims });
}

/** All claims of the site on appeals, as they are now. */
export function toldOfAppeals(desk: Desk, all: readonly AppealClaim[]): Desk {
  const appealClaims = Object.fromEntries(all.map(({ appeal, by, until }) => [appeal, { by, until }]));
  return stepAside({ ...desk, appealClaims });
}

/** A colleague was quicker to look at a case. Where they have decided on it by now, word of that was quicker than this. */
export function claimed(desk: Desk, id: string, claim: ClaimOn): Desk {
  const row = rowFor(desk, id);
  if (row ? !isStanding(row) : id !== desk.selected) return desk;
  const entry = itemFor(desk, id);
  const kind = entry && isAppeal(entry) ? "appealClaims" : "claims";
  return stepAside({ ...desk, [kind]: { ...desk[kind], [id]: claim } });
}

/** Who has decided on a case looks at it no more: word of the claim's end may have come before word of the claim. */
export function ended(desk: Desk, comment: string): Desk {
  const { [comment]: over, ...claims } = desk.claims;
  return over ? { ...desk, claims } : desk;
}

/** What has been claimed, or read for so long that it can't be taken from under somebody's eyes, stays in front. */
export function attended(desk: Desk, comment: string): Desk {
  return comment === desk.selected ? { ...desk, offered: false } : desk;
}

/** What would do as well as the case that the desk has put in front; nothing would where somebody has chosen it, or looked for it. */
export function alternatives(desk: Desk): string[] {
  if (!desk.offered || desk.queue === "search") return [];
  const after = indexOf(currentRows(desk), desk.selected) + 1;
  return ahead(desk, after)
    .slice(0, mostAlternatives)
    .map(({ item }) => idOf(item));
}

/** Another case was had instead of the one in front, unless somebody has chosen something meanwhile. */
export function brought(desk: Desk, comment: string, wanted: string): Desk {
  const isWanted = desk.offered && desk.selected === wanted;
  return isWanted && rowFor(desk, comment) ? { ...desk, selected: comment, offered: false } : desk;
}

/** Whether something waits, and colleagues look at all of it. */
export function isAllTaken(desk: Desk): boolean {
  const rows = currentRows(desk);
  return rows.some(isStanding) && !rows.some((row) => isFree(desk, row));
}

/** What the desk has offered goes to the colleague who has it, or has decided on it; what somebody has chosen to look at stays. */
export function stepAside(desk: Desk): Desk {
  const { offered, selected } = desk;
  if (!offered || selected === null) return firstIfNone(desk);
  const rows = currentRows(desk);
  const index = indexOf(rows, selected);
  const row = rows[index];
  if (!row || isFree(desk, row)) return desk;
  const next = onward(desk, index + 1);
  return next.selected === selected ? { ...next, selected: null, offered: false, reading: false } : next;
}
