import type { Written } from "../markup/written.js";
import { escapeText } from "../pasting/escape.js";

/** Somebody's words as a quotation, with who said them above. @param intro « Ada a écrit : » */
export function quotationOf(markdown: string, intro: string): string {
  const lines = [`*${escapeText(intro)}*`, ...markdown.split("\n")];
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** The text with a quotation at the caret, between lines of its own, and the caret below it. */
export function withQuotation({ text, start, end }: Written, quotation: string): Written {
  const before = text.slice(0, start).replace(/\s+$/, "");
  const after = text.slice(end).replace(/^\s+/, "");
  const head = before === "" ? quotation : `${before}\n\n${quotation}`;
  const at = head.length + 2;
  return { text: `${head}\n\n${after}`, start: at, end: at };
}
