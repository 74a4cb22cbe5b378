import {
  commentOf,
  currentRows,
  type Desk,
  entryInFront,
  indexOf,
  isAppeal,
  isStanding,
  rowFor,
} from "../desk/desk.js";
import { mixed } from "../desk/mixing.js";

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
  const [easy] = mixed({ ...desk, hardRun: Infinity }, rows.slice(at + 1).filter(isStanding));
  const near = [...after, ...(easy ? [easy] : []), ...before].flatMap(({ item }) => commentOf(item) ?? []);
  return [...new Set([...selectedComment(desk), ...near])].filter((comment) => !isKnown(desk, comment));
}

function isKnown(desk: Desk, comment: string): boolean {
  const known = desk.cases[comment];
  const shown = rowFor(desk, comment)?.item;
  const revision = !shown || isAppeal(shown) ? 0 : shown.comment.revision;
  return known !== undefined && known.comment.revision >= revision;
}

/** An address may name a comment of which nothing is known yet; of an appeal, its list tells first. */
function selectedComment(desk: Desk): string[] {
  const { selected, queue } = desk;
  const entry = entryInFront(desk);
  const comment = entry ? commentOf(entry) : queue === "appeals" ? null : selected;
  return comment === null ? [] : [comment];
}
