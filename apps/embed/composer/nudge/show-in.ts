import type { Span } from "./marked-lines.js";

/** Takes a writer to a passage of the field, selected; to its end where there is none. */
export function showIn(area: HTMLTextAreaElement | null, span: Span | null): void {
  if (!area) return;
  const { start, end } = span ?? { start: area.value.length, end: area.value.length };
  const lead = area.value.length - area.value.trimStart().length;
  area.focus();
  area.setSelectionRange(start + (span ? lead : 0), end + (span ? lead : 0));
}
