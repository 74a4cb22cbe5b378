import type { Verdict } from "#contract";
import { maskWords } from "#discussion";
import { masksIn } from "#moderation";
import { type Masked, maskedByMachine, type StoredComment, type StoredSite, textLanguageOf } from "#store";

/** What a verdict wants masked in a comment's text, and the verdict as it points into what is left. */
export function maskFound(
  comment: StoredComment,
  verdict: Verdict,
  { settings: { languages } }: StoredSite,
): { verdict: Verdict; masked?: Omit<Masked, "verdict"> } {
  const masks = masksIn(verdict.findings);
  if (masks.length === 0) return { verdict };
  const said = maskWords[textLanguageOf(comment.lang ?? undefined, languages)];
  const { verdict: pointing, ...masked } = maskedByMachine(comment, verdict, masks, said);
  return { verdict: pointing, masked };
}
