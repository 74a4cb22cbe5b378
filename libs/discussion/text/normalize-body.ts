/** A comment's text with one kind of line end, `\n`. Everything else stays as typed. */
export function normalizeBody(body: string): string {
  return body.replace(/\r\n?/g, "\n");
}
