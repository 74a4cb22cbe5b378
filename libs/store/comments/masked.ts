import type { Finding, Mask, Verdict } from "#contract";
import { maskText, placesOf, renderText } from "#discussion";
import { textKey } from "#moderation";
import { newId } from "../new-id.js";
import type { StoredComment } from "./comment.schema.js";

/** That personal data was masked in a comment. Who did it is in the trail; what it was is nowhere, unless filters did it. */
export interface Masking {
  id: string;
  at: Date;
  /** absent where people did */
  by?: "machine";
  /** what filters had masked was put back */
  lifted?: true;
}

/** What a comment was before filters masked something in it. */
export interface Original {
  text: string;
  /** of the verdict, pointing into that text */
  findings: readonly Finding[];
}

/** What a comment says, as far as filters have masked it. */
export interface MaybeMasked extends Pick<StoredComment, "text" | "links" | "textKey"> {
  original?: Pick<Original, "text"> | null | undefined;
}

/** What its author typed, as far as it is kept: what filters have masked in it, others, or the same ones later, judge again. */
export function asTyped({ text, links, textKey: key, original }: MaybeMasked): Omit<MaybeMasked, "original"> {
  if (!original) return { text, links, textKey: key };
  return { text: original.text, links: renderText(original.text).links, textKey: textKey(original.text) };
}

export interface Masked extends Pick<StoredComment, "text" | "html" | "links" | "textKey" | "verdict"> {
  /** absent where they stay */
  revisions?: StoredComment["revisions"];
  masking: Masking;
  original: Original | null;
}

/** What masking changes of a comment: its text, all earlier texts in the same words, and what points into it. */
export function maskedOf(
  { text, revisions, verdict }: Pick<StoredComment, "text" | "revisions" | "verdict">,
  masks: readonly Mask[],
  said: string,
  masking: Masking,
): Masked {
  const words = [...new Set(masks.map(({ start, end }) => text.slice(start, end)))];
  const masked = maskText(text, masks, said);
  return {
    ...masked,
    ...{ textKey: textKey(masked.text), masking, original: null },
    revisions: revisions.map((earlier) => {
      const { text: before, html } = maskText(earlier.text, placesOf(earlier.text, words), said);
      return { ...earlier, text: before, html };
    }),
    verdict: verdict && pointingInto(verdict, masks, said.length),
  };
}

/** The same by filters, which may be wrong: what it was is kept for moderators. */
export function maskedByMachine(
  comment: Pick<StoredComment, "text" | "textKey" | "revisions">,
  verdict: Verdict,
  masks: readonly Mask[],
  said: string,
): Masked & { verdict: Verdict } {
  const masking: Masking = { id: newId(), at: new Date(), by: "machine" };
  const { text, textKey: key, revisions } = comment;
  const masked = maskedOf({ text, revisions, verdict }, masks, said, masking);
  const original = { text, findings: verdict.findings };
  // who sends the same once more is to be known by it
  return { ...masked, textKey: key, original, verdict: pointingInto(verdict, masks, said.length) };
}

/** What puts back what filters have masked; null where that was not kept. */
export function unmaskedOf({ original, verdict }: StoredComment): Masked | null {
  if (!original) return null;
  const { text, findings } = original;
  return {
    ...{ text, ...renderText(text), textKey: textKey(text) },
    ...{ verdict: verdict && { ...verdict, findings: [...findings] }, original: null },
    masking: { id: newId(), at: new Date(), by: "machine", lifted: true },
  };
}

/** What the filters saw in masked words is forgotten: it may quote them; but for why they masked it. The rest has moved. */
function pointingInto(verdict: Verdict, masks: readonly Mask[], length: number): Verdict {
  const moved = (at: number) =>
    masks.reduce((place, { start, end }) => (end <= at ? place + length - (end - start) : place), at);
  const findings = verdict.findings.flatMap((finding) => {
    const { start, end } = finding;
    if (start === null || end === null) return [finding];
    const mask = masks.find((one) => one.start < end && start < one.end);
    if (mask && !finding.masked) return [];
    if (mask) return [{ ...finding, start: moved(mask.start), end: moved(mask.start) + length }];
    return [{ ...finding, start: moved(start), end: moved(end) }];
  });
  return { ...verdict, findings };
}

/** The same again where it was put back. @param verdict of then, pointing into what was left */
export function maskedAgain(
  comment: Pick<StoredComment, "text" | "textKey" | "revisions">,
  verdict: Verdict,
  masks: readonly Mask[],
  said: string,
): Omit<Masked, "verdict"> {
  const { verdict: _, ...masked } = maskedByMachine(
    comment,
    typedIn(verdict, masks, said.length),
    masks,
    said,
  );
  return masked;
}

/** Undoes `pointingInto`, but for what was forgotten. */
function typedIn(verdict: Verdict, masks: readonly Mask[], length: number): Verdict {
  const typed = (at: number) =>
    masks.reduce(
      (place, { start, end }) => (start + length <= place ? place + end - start - length : place),
      at,
    );
  const findings = verdict.findings.map((finding) =>
    finding.start === null || finding.end === null
      ? finding
      : { ...finding, start: typed(finding.start), end: typed(finding.end) },
  );
  return { ...verdict, findings };
}
