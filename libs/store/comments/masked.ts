import type { Mask, Verdict } from "#contract";
import { maskText, placesOf } from "#discussion";
import { textKey } from "#moderation";
import type { StoredComment } from "./comment.schema.js";

/** That personal data was masked in a comment. Who did it is in the trail; what it was is nowhere. */
export interface Masking {
  id: string;
  at: Date;
}

export interface Masked extends Pick<
  StoredComment,
  "text" | "html" | "links" | "textKey" | "revisions" | "verdict"
> {
  masking: Masking;
}

/** What masking changes of a comment: its text, all earlier texts in the same words, and what points into it. */
export function maskedOf(
  { text, revisions, verdict }: StoredComment,
  masks: readonly Mask[],
  said: string,
  masking: Masking,
): Masked {
  const words = [...new Set(masks.map(({ start, end }) => text.slice(start, end)))];
  const masked = maskText(text, masks, said);
  return {
    ...masked,
    ...{ textKey: textKey(masked.text), masking },
    revisions: revisions.map((earlier) => {
      const { text: before, html } = maskText(earlier.text, placesOf(earlier.text, words), said);
      return { ...earlier, text: before, html };
    }),
    verdict: verdict && pointingInto(verdict, masks, said.length),
  };
}

/** What the filters saw in masked words is forgotten: it may quote them. The rest has moved. */
function pointingInto(verdict: Verdict, masks: readonly Mask[], length: number): Verdict {
  const moved = (at: number) =>
    masks.reduce((place, { start, end }) => (end <= at ? place + length - (end - start) : place), at);
  const findings = verdict.findings.flatMap((finding) => {
    const { start, end } = finding;
    if (start === null || end === null) return [finding];
    if (masks.some((mask) => mask.start < end && start < mask.end)) return [];
    return [{ ...finding, start: moved(start), end: moved(end) }];
  });
  return { ...verdict, findings };
}
