import type { CommentStatus, Finding, FilterSet, Localized, Settings, Verdict, VerdictKind } from "#contract";

/** From mild to grave. */
const gravity: Record<VerdictKind, number> = { publish: 0, flag: 1, hold: 2, reject: 3 };

/** What one filter or rule concluded, and from what. */
export interface Conclusion {
  verdict: VerdictKind;
  finding: Finding;
}

/** The gravest conclusion, and the first of its kind. */
function gravest(conclusions: readonly Conclusion[]): Conclusion | null {
  return conclusions.reduce<Conclusion | null>(
    (best, next) => (best && gravity[best.verdict] >= gravity[next.verdict] ? best : next),
    null,
  );
}

/**
 * What follows from the findings: what a rule concludes, else the gravest `then` of a filter that found something, else the set's
 * default. A filter that gave no answer holds the comment, at least.
 * @param silent ids of the filters and rules that gave no answer
 * @param ruled by the first rule that is true
 */
export function conclude(
  set: FilterSet,
  version: number,
  findings: Finding[],
  silent: ReadonlySet<string>,
  ruled: Conclusion | null = null,
): Verdict {
  const thens = new Map(set.filters.map(({ id, then }) => [id, ruled ? undefined : then]));
  const conclusions = findings.flatMap((finding) => {
    const verdict = silent.has(finding.filter) ? "hold" : thens.get(finding.filter);
    return verdict ? [{ verdict, finding }] : [];
  });
  const decisive = gravest(ruled ? [ruled, ...conclusions] : conclusions);
  if (decisive) {
    const { verdict, finding } = decisive;
    return {
      verdict,
      version,
      decidedBy: finding.filter,
      reason: finding.message,
      findings,
    };
  }
  const why: Localized = { fr: "aucun filtre n’en a décidé autrement", en: "no filter decided otherwise" };
  return { verdict: set.default, version, decidedBy: null, reason: why, findings };
}

/** The status that a verdict gives a comment. Where the site moderates first, only people publish. */
export function statusAfter(verdict: VerdictKind, mode: Settings["moderation"]): CommentStatus {
  if (verdict === "reject") return "rejected";
  return verdict === "hold" || mode === "pre" ? "held" : "published";
}
