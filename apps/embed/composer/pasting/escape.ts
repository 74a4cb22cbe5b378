/** Words as Markdown that is read as these words: what would be a mark is told that it is none. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/<(?=[a-z/!])/gi, "\\<")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}

/** A line as Markdown that begins no block. */
export function escapeLine(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|~~~|-{3,}$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
