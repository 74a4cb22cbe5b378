import type { QueueItem } from "#contract";
import { type Desk, isAppeal, withLists, withRow } from "./desk.js";

/** A comment's text is another: what the filters saw is looked up anew with its case. */
export function masked(desk: Desk, comment: QueueItem["comment"]): Desk {
  const { id } = comment;
  const known = desk.cases[id];
  const cases = known ? { ...desk.cases, [id]: { ...known, comment, findings: [] } } : desk.cases;
  return withLists({ ...desk, cases }, (list) =>
    withRow(list, id, (row) =>
      isAppeal(row.item) ? row : { ...row, item: { ...row.item, comment, findings: [] } },
    ),
  );
}
