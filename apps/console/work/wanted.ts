import { currentRows, type Desk, idOf, indexOf, isStanding, rowFor } from "../desk/desk.js";

const ahead = 5;
const behind = 1;

/** The comments whose whole case should be at hand before anyone asks: the selected one first, then its neighbours. */
export function wantedCases(desk: Desk): string[] {
  const rows = currentRows(desk);
  const at = Math.max(0, indexOf(rows, desk.selected));
  const before = rows.slice(0, at).filter(isStanding).slice(-behind);
  const after = rows
    .slice(at)
    .filter(isStanding)
    .slice(0, ahead + 1);
  const near = [...after, ...before].map(({ item }) => idOf(item));
  const all = desk.selected === null ? near : [desk.selected, ...near];
  return [...new Set(all)].filter((comment) => !isKnown(desk, comment));
}

function isKnown(desk: Desk, comment: string): boolean {
  const known = desk.cases[comment];
  const shown = rowFor(desk, comment)?.item.comment.revision ?? 0;
  return known !== undefined && known.comment.revision >= shown;
}
