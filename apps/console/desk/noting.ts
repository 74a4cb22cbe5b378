import type { CaseNote } from "#contract";
import type { Desk } from "./desk.js";

/** A note on a case that is known, once: whoever wrote it hears of it twice. */
export function noted(desk: Desk, comment: string, note: CaseNote): Desk {
  const known = desk.cases[comment];
  if (!known || known.notes.some(({ id }) => id === note.id)) return desk;
  return { ...desk, cases: { ...desk.cases, [comment]: { ...known, notes: [...known.notes, note] } } };
}
