import { reasonOf } from "./rules/reason-of.js";
import { toldByFilter, toldOfSilence } from "./told.js";
import {
  type CommentStatus,
  type FilterSet,
  type Finding,
  type Localized,
  type Settings,
  toldInGeneral,
  type Verdict,
  type VerdictKind,
} from "#contract";

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

/** What filters and rules have come to in this comment, besides what they found. By their ids. */
export interface Outcome {
  /** gave no answer: whether the comment is held for that */
  silent: ReadonlyMap<string, "hold" | "ignore">;
  /** said what they would do */
  said?: ReadonlyMap<string, VerdictKind>;
  /** by the first rule that is true */
  ruled?: Conclusion | null;
}

function followsFrom(
  { filters }: FilterSet,
  { silent, said, ruled }: Outcome,
): (filter: string) => VerdictKind | undefined {
  const thens = new Map(filters.map(({ id, then }) => [id, then]));
  return (filter) => {
    const silence = silent.get(filter);
    if (silence) return silence === "hold" ? "hold" : undefined;
    return ruled ? undefined : (said?.get(filter) ?? thens.get(filter));
  };
}

/**
 * What follows from the findings: what a rule concludes, else the gravest that a filter says itself or its `then` where it found
 * something, else the set's default. A filter that gave no answer holds the comment, at least, but for a service that is not to.
 */
export function conclude(set: FilterSet, version: number, findings: Finding[], outcome: Outcome): Verdict {
  const { ruled = null } = outcome;
  const verdictOf = followsFrom(set, outcome);
  const conclusions = findings.flatMap((finding) => {
    const verdict = verdictOf(finding.filter);
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
      ...(isGrave(verdict) && toldOf(set, finding, outcome)),
      findings,
    };
  }
  const why: Localized = { fr: "aucun filtre n’en a décidé autrement", en: "no filter decided otherwise" };
  const told = isGrave(set.default) && { told: toldInGeneral };
  return { verdict: set.default, version, decidedBy: null, reason: why, ...told, findings };
}

function isGrave(verdict: VerdictKind): boolean {
  return gravity[verdict] >= gravity.hold;
}

/** What a comment's author is told of what decided. */
function toldOf(
  { filters, rules = [] }: FilterSet,
  { filter: id }: Finding,
  { silent }: Outcome,
): Pick<Verdict, "told" | "ground"> {
  if (silent.has(id)) return { told: toldOfSilence };
  const rule = rules.find((one) => one.id === id);
  // a rule's reason is for its author, too
  if (rule) return { told: reasonOf(rule) ?? toldInGeneral };
  const filter = filters.find((one) => one.id === id);
  return filter ? toldByFilter(filter) : { told: toldInGeneral };
}

/** The status that a verdict gives a comment. Where the site moderates first, only people publish. */
export function statusAfter(verdict: VerdictKind, mode: Settings["moderation"]): CommentStatus {
  if (verdict === "reject") return "rejected";
  return verdict === "hold" || mode === "pre" ? "held" : "published";
}
