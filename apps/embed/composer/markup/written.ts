/** A text and what of it is selected. `start` and `end` in UTF-16 units. */
export interface Written {
  text: string;
  start: number;
  end: number;
}

/** One passage put in the place of another. */
export interface Splice {
  from: number;
  to: number;
  by: string;
  /** whether it ends something: what was selected right before it stays before it */
  closes?: boolean;
}

/** A text with some passages replaced, none over another. What is selected stays on the same words. */
export function spliced({ text, start, end }: Written, splices: readonly Splice[]): Written {
  const inOrder = splices.toSorted((one, other) => one.from - other.from || one.to - other.to);
  let result = "";
  let at = 0;
  for (const { from, to, by } of inOrder) {
    result += text.slice(at, from) + by;
    at = to;
  }
  const place = (position: number) => placeAfter(position, inOrder);
  return { text: result + text.slice(at), start: place(start), end: place(end) };
}

function placeAfter(position: number, splices: readonly Splice[]): number {
  return splices.reduce((place, { from, to, by, closes }) => {
    if (position < from || (closes && position === from)) return place;
    return position >= to ? place + by.length - (to - from) : place - (position - from);
  }, position);
}

/** Lines that are selected, whole. The last one counts only where something of it is. */
export function selectedLines({ text, start, end }: Written): { from: number; to: number; text: string }[] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const after = text.indexOf("\n", last);
  let at = from;
  return text
    .slice(from, after < 0 ? text.length : after)
    .split("\n")
    .map((line) => {
      const place = { from: at, to: at + line.length, text: line };
      at = place.to + 1;
      return place;
    });
}
