/** A comment's text with one kind of line end, `\n`. Everything else stays as typed. */
export function normalizeBody(body: string): string {
  return body.replace(/\r\n?/g, "\n");
}

/** Where a place in the normalised text is in the text as typed, both in UTF-16 units. */
export function placeAsTyped(body: string, at: number): number {
  let place = at;
  for (let end = body.indexOf("\r\n"); end !== -1 && end < place; end = body.indexOf("\r\n", end + 2))
    place++;
  return place;
}
