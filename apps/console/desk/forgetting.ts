import type { Desk } from "./desk.js";

/** What was drawn is decided on anew: what is known of its case says how it was decided before. */
export function withoutCases(desk: Desk, comments: readonly string[]): Desk {
  const cases = Object.entries(desk.cases).filter(([comment]) => !comments.includes(comment));
  return { ...desk, cases: Object.fromEntries(cases) };
}
