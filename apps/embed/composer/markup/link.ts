import { spliced, type Written } from "./written.js";

const begun = "https://";
const link = /\[((?:\\.|[^\\\]\n])*)\]\(([^()\s]*)\)/g;

/** An address that was typed or pasted by itself. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>]{1,2040}$/i.test(text.trim());
}

/** Makes what is selected a link, with the address left to type; an address by itself gets words to type. A link is undone. */
export function toggleLink(written: Written): Written {
  const known = withoutLink(written);
  if (known) return known;
  const selected = selectionOf(written);
  if (isAddress(selected)) return put(written, "", selected.trim(), "words");
  return put(written, selected, begun, selected === "" ? "words" : "address");
}

/** Makes what is selected a link to an address. */
export function linked(written: Written, address: string): Written {
  return put(written, selectionOf(written), address.trim(), "nothing");
}

function selectionOf({ text, start, end }: Written): string {
  return text.slice(start, end);
}

/** @param select what of the link is selected then, to type over it */
function put(
  { text, start, end }: Written,
  selected: string,
  address: string,
  select: "words" | "address" | "nothing",
): Written {
  const words = selected.replace(/\s*\n\s*/g, " ").replace(/[[\]]/g, "\\$&");
  const where = address.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
  const made = `[${words}](${where})`;
  const [from, length] = {
    words: [1, words.length] as const,
    address: [words.length + 3, where.length] as const,
    nothing: [made.length, 0] as const,
  }[select];
  const at = start + from;
  return { text: text.slice(0, start) + made + text.slice(end), start: at, end: at + length };
}

/** The text without the link that the selection is in. */
function withoutLink(written: Written): Written | null {
  const { text, start, end } = written;
  for (const { 0: whole, 1: words = "", index } of text.matchAll(link)) {
    if (index > start || end > index + whole.length) continue;
    const close = index + 1 + words.length;
    return spliced(written, [
      { from: index, to: index + 1, by: "" },
      { from: close, to: index + whole.length, by: "", closes: true },
    ]);
  }
  return null;
}
