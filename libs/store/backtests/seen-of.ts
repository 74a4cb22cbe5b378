import type { Finding } from "#contract";
import type { ChangedComment } from "./backtest.schema.js";

/** So many findings are kept of a comment whose verdict would be another one. */
const mostSeen = 8;

/** The first findings, without what they say. */
export function seenOf(findings: readonly Finding[]): ChangedComment["seen"] {
  return findings.slice(0, mostSeen).map(({ filter, rule, start, end }) => ({ filter, rule, start, end }));
}
