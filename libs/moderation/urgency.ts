import type { FlagReason, Severity } from "#contract";

const hour = 3_600_000;

/** How long what nobody reads may wait, in ms: what is graver passes it by until then, and no longer. */
export const patience: Record<Severity, number> = {
  grave: hour,
  serious: 4 * hour,
  ordinary: 12 * hour,
  light: 24 * hour,
};

const reported: Record<FlagReason, Severity> = {
  illegal: "grave",
  "personal-data": "serious",
  abuse: "serious",
  other: "ordinary",
  "off-topic": "light",
  spam: "light",
};

/** By what a filter says of what it found. Whatever it has found is something to look at. */
const found: readonly Severity[] = ["ordinary", "ordinary", "serious", "grave"];

/** What is known against a comment. */
export interface Charges {
  /** how grave the filters say that what they found is, 1…3 */
  found: readonly (number | undefined)[];
  /** why readers report it */
  reasons: readonly FlagReason[];
}

const mildest = ["light", "ordinary", "serious", "grave"] as const satisfies readonly Severity[];

/** The gravest of it all. */
export function severityOf(charges: Charges): Severity {
  const said = [
    ...charges.found.map((degree = 1) => found[degree] ?? "grave"),
    ...charges.reasons.map((reason) => reported[reason]),
  ];
  return mildest.findLast((severity) => said.includes(severity)) ?? "light";
}

/**
 * How much more haste there is.
 * @param readers of its story now
 * @param reports by how many readers
 * @param rejection how probable it is, 0…1
 */
export function hasteOf(readers: number, reports: number, rejection: number): number {
  return 1 + Math.log2(1 + readers) / 8 + Math.log2(Math.max(1, reports)) / 2 + rejection;
}

interface Waiting {
  since: Date;
  severity: Severity;
  readers: number;
  reports: number;
  rejection?: number | undefined;
}

/**
 * When it is a comment's turn, which is the order of a queue: the earliest deadline first. Since it can only be put off so long,
 * nothing waits for ever, however much comes.
 * @see Liu & Layland, JACM 20 (1973)
 */
export function turnOf({ since, severity, readers, reports, rejection = 0 }: Waiting): Date {
  return new Date(since.getTime() + Math.round(patience[severity] / hasteOf(readers, reports, rejection)));
}
