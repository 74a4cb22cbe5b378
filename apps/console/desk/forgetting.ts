import { type Desk, type Entry, idOf, isAppeal } from "./desk.js";

/** What was drawn is decided on anew: what is known of its case says how it was decided before. */
export function withoutCases(desk: Desk, comments: readonly string[]): Desk {
  const cases = Object.entries(desk.cases).filter(([comment]) => !comments.includes(comment));
  return { ...desk, cases: Object.fromEntries(cases) };
}

/** The same of what is in front anew, where its case says more than the list. */
export function withoutTelling(desk: Desk, items: readonly Entry[]): Desk {
  const tells = (entry: Entry) =>
    !isAppeal(entry) && desk.cases[idOf(entry)]?.comment.status !== entry.comment.status;
  return withoutCases(desk, items.filter(tells).map(idOf));
}
