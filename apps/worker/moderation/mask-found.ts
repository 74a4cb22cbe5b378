import type { Verdict } from "#contract";
import { maskWords } from "#discussion";
import { masksIn } from "#moderation";
import {
  asTyped,
  type Masked,
  maskedByMachine,
  type StoredComment,
  type StoredSite,
  textLanguageOf,
  unmaskedOf,
} from "#store";

/**
 * What a verdict on what its author typed wants masked in a comment, and the verdict as it points into what is left. What was masked
 * before stays so where this verdict would not have it masked; it then points nowhere.
 */
export function maskFound(
  comment: StoredComment,
  verdict: Verdict,
  { settings: { languages } }: StoredSite,
): { verdict: Verdict; masked?: Omit<Masked, "verdict"> } {
  const masks = masksIn(verdict.findings);
  if (masks.length === 0) return { verdict: comment.original ? withoutPlaces(verdict) : verdict };
  const said = maskWords[textLanguageOf(comment.lang ?? undefined, languages)];
  const { verdict: pointing, ...masked } = maskedByMachine(
    { ...comment, ...asTyped(comment) },
    verdict,
    masks,
    said,
  );
  return { verdict: pointing, masked };
}

/** The same where what was masked before is put back unless this verdict would have it masked, too. */
export function maskAnew(
  comment: StoredComment,
  verdict: Verdict,
  site: StoredSite,
): { verdict: Verdict; masked?: Omit<Masked, "verdict"> } {
  const masked = masksIn(verdict.findings).length === 0 ? unmaskedBy(comment) : undefined;
  return masked ? { verdict, masked } : maskFound(comment, verdict, site);
}

/** What puts back what filters have masked; undefined where they have not. */
export function unmaskedBy(comment: StoredComment): Omit<Masked, "verdict"> | undefined {
  const unmasked = unmaskedOf(comment);
  if (!unmasked) return undefined;
  const { verdict: _, ...masked } = unmasked;
  return masked;
}

function withoutPlaces({ findings, ...verdict }: Verdict): Verdict {
  return { ...verdict, findings: findings.map((finding) => ({ ...finding, start: null, end: null })) };
}
