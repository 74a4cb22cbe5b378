import type { Finding } from "#contract";
import type { MaybeMasked } from "../comments/masked.js";
import type { ChangedComment } from "./backtest.schema.js";

/** So many findings are kept of a comment whose verdict would be another one. */
const mostSeen = 8;

/** The first findings, without what they say, and without their places where something in the text is masked: there it is another one. */
export function seenOf(
  findings: readonly Finding[],
  { original }: Pick<MaybeMasked, "original">,
): ChangedComment["seen"] {
  const nowhere = original ? { start: null, end: null } : {};
  return findings
    .slice(0, mostSeen)
    .map(({ filter, rule, start, end }) => ({ filter, rule, start, end, ...nowhere }));
}
