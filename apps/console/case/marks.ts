import type { ShownFinding } from "#contract";

/** A stretch of a text with the findings that point at it, by their place in the list. */
export interface Stretch {
  text: string;
  findings: readonly number[];
  /** those of them that end here */
  ending: readonly number[];
}

type Pointing = Pick<ShownFinding, "start" | "end">;

/**
 * Cuts a text where findings begin and end, so that overlapping ones can be told apart. Put together again, the stretches are the text.
 * @param findings `start` and `end` in UTF-16 units of the text; those that point at no words, or beyond the text, mark nothing
 */
export function markedStretches(text: string, findings: readonly Pointing[]): Stretch[] {
  const spans = findings.map((finding) => spanOf(finding, text.length));
  const bounds = spans.flatMap((span) => (span ? [span.start, span.end] : []));
  const cuts = [...new Set([0, ...bounds, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = spans.flatMap((span, at) => (span && span.start <= start && span.end >= end ? [at] : []));
    return {
      text: text.slice(start, end),
      findings: over,
      ending: over.filter((at) => spans[at]?.end === end),
    };
  });
}

function spanOf({ start, end }: Pointing, length: number): { start: number; end: number } | null {
  if (start === null || end === null) return null;
  const span = { start: Math.max(0, start), end: Math.min(length, end) };
  return span.start < span.end ? span : null;
}
