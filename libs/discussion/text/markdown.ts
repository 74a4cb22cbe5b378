import MarkdownIt, { type Token } from "markdown-it";
import { deepest, useBlockRules } from "./block-rules.js";
import { stretchOf, useInlineRules } from "./inline-rules.js";
import { linkHost, normalAddress } from "./link-host.js";

const markdown = new MarkdownIt({ html: false, breaks: true, maxNesting: deepest + 4 });
useBlockRules(markdown);
useInlineRules(markdown);
markdown.core.ruler.enableOnly(["normalize", "block", "inline", "text_join"]);
markdown.validateLink = (href) => linkHost(href) !== null;
// an address with a user name is recognised whole, and then refused whole
markdown.linkify.set({ maxLength: 2048, fuzzyEmail: false, urlAuth: true });
markdown.normalizeLink = normalAddress;

/** A token that says where it stood, in UTF-16 units of the text as typed. */
export interface PlacedToken {
  token: Token;
  start: number;
  end: number;
}

export function parse(body: string): Token[] {
  return markdown.parse(body, {});
}

function lineStarts(body: string): number[] {
  return [0, ...Array.from(body.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
}

/** Block marks and indentation are cut from a block's content; this finds where the content stood. */
function contentPlaces(
  body: string,
  starts: readonly number[],
  { content, map }: Token,
): (at: number) => number {
  const lines = content.split("\n");
  const first = map?.[0] ?? 0;
  /** How far a line of the content has moved. A tab may have become spaces, so the text alone is looked for. */
  const shift = (row: number) => {
    const line = lines[row] ?? "";
    const start = starts[first + row] ?? 0;
    const found = body.slice(start, starts[first + row + 1]).lastIndexOf(line.trim());
    return start + Math.max(0, found) - (line.length - line.trimStart().length);
  };
  let row = 0;
  let rowStart = 0;
  let shifted = shift(0);
  // places are asked for in their order, so each line is passed once
  return (at) => {
    while (row < lines.length - 1 && at > rowStart + (lines[row]?.length ?? 0)) {
      rowStart += (lines[row++]?.length ?? 0) + 1;
      shifted = shift(row);
    }
    return shifted + at - rowStart;
  };
}

/** All inline tokens of a type that know their place. */
export function placedTokens(body: string, tokens: readonly Token[], type: string): PlacedToken[] {
  const found: PlacedToken[] = [];
  // as markdown-it reads it
  const source = body.replaceAll("\0", "\ufffd");
  let starts: number[] | undefined;
  for (const block of tokens) {
    const wanted = block.children?.filter((child) => child.type === type) ?? [];
    if (wanted.length === 0) continue;
    starts ??= lineStarts(source);
    const place = contentPlaces(source, starts, block);
    for (const token of wanted) {
      const stretch = stretchOf(token);
      if (stretch) found.push({ token, start: place(stretch.start), end: place(stretch.end) });
    }
  }
  return found;
}
