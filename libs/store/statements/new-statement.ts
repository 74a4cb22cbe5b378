import {
  type Actor,
  builtInReasons,
  flagReason,
  type FlagReason,
  inEachLanguage,
  type Localized,
  type Reason,
  toldInGeneral,
  type Verdict,
} from "#contract";
import type { StoredComment, StoredDecision } from "../comments/comment.schema.js";
import type { Masking } from "../comments/masked.js";
import type { StoredSanction } from "../sanctions/sanction.schema.js";
import type { StoredStatement } from "./statement.schema.js";

interface Grounds {
  verdict: Verdict | null;
  /** somebody had given notice of the comment */
  notice: boolean;
}

/** Why a comment was refused. A shadow is told to nobody. */
export function statementOnComment(
  { _id: comment, site, story, author }: StoredComment,
  decision: StoredDecision,
  { verdict, notice }: Grounds,
): StoredStatement | null {
  const { id, at, by, to, revision, reason, said } = decision;
  if (to !== "rejected" || decision.shadow) return null;
  const facts = { _id: id, site, user: author.id, at, by, comment, revision, story, notice };
  const why =
    said ?? (verdict ? (verdict.told ?? toldInGeneral) : reason === null ? null : localizedReason(reason));
  const ground = verdict?.ground === undefined ? {} : { ground: verdict.ground };
  return {
    ...facts,
    about: "comment",
    sanction: null,
    reason: why,
    ...ground,
    revokedAt: null,
    appeal: null,
  };
}

/** Why somebody was sanctioned. A shadow is told to nobody. */
export function statementOnSanction(sanction: StoredSanction): StoredStatement | null {
  const { _id, site, user, at, by, comment, revision, story, kind, until, scope, reason } = sanction;
  if (kind === "shadow") return null;
  const facts = { _id, site, user, at, by, comment, revision, story, notice: false };
  const restraint = { kind, until, scope };
  const why = localizedReason(reason);
  return { ...facts, about: "sanction", sanction: restraint, reason: why, revokedAt: null, appeal: null };
}

/** Why words of a comment were masked. It has the others alone. */
export function statementOnMasking(
  { _id: comment, site, story, author, revision }: StoredComment,
  { id, at }: Masking,
  by: Actor,
): StoredStatement {
  const facts = { _id: id, site, user: author.id, at, by, comment, revision, story, notice: false };
  const why = localizedReason("personal-data");
  return { ...facts, about: "masking", sanction: null, reason: why, revokedAt: null, appeal: null };
}

/**
 * The reason of Palabre's own list that a statement gives, or that the site's own comes to; null where it gives another, or none
 * any more.
 * @param own the site's own reasons
 */
export function groundOf(
  { reason, ground }: Pick<StoredStatement, "reason" | "ground">,
  own: readonly Reason[] | null,
): FlagReason | null {
  const all = [...(own ?? []), ...builtInReasons];
  const given =
    all.find(({ id }) => id === ground) ?? all.find(({ text }) => inEachLanguage(text).en === reason?.en);
  return given?.legal ? "illegal" : (flagReason.safeParse(given?.id).data ?? null);
}

/** A reason of Palabre's own list in each language; any other as it was given. */
function localizedReason(reason: string): Localized {
  return builtInReasons.find(({ id }) => id === reason)?.text ?? { fr: reason, en: reason };
}
