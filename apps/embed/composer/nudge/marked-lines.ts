export interface Span {
  start: number;
  end: number;
}

/** A stretch of a text, and whether it is marked. */
export interface Stretch {
  text: string;
  marked: boolean;
}

const most = 5;
/** How much is shown of a long line around what is marked. UTF-16 units */
const around = 80;

/**
 * The lines of a text that have marked words, five at most, each in stretches; of a long line what is near.
 * @param spans in the order of the text, none over another
 */
export function markedLines(text: string, spans: readonly Span[]): Stretch[][] {
  const lines: Stretch[][] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const place = { start: from, end: from + line.length };
    const here = spans.filter(({ start, end }) => start < place.end && end > place.start);
    if (here.length > 0 && line !== "") lines.push(stretches(text, place, here));
    from = place.end + 1;
  }
  return lines.slice(0, most);
}

function stretches(text: string, line: Span, spans: readonly Span[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = line.start;
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of spans) {
    add(Math.max(start, line.start), false);
    add(Math.min(end, line.end), true);
  }
  add(line.end, false);
  return parts.map((part, index) =>
    part.marked ? part : shortened(part, index > 0, index < parts.length - 1),
  );
}

/** @param follows whether something marked is before it @param leads whether something marked comes after it */
function shortened({ text, marked }: Stretch, follows: boolean, leads: boolean): Stretch {
  const letters = Array.from(text);
  const [head, tail] = [follows ? around : 0, leads ? around : 0];
  if (letters.length <= head + tail + 1) return { text, marked };
  const end = tail > 0 ? letters.slice(-tail).join("") : "";
  return { text: `${letters.slice(0, head).join("")}…${end}`, marked };
}
