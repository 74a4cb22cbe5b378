import type { MarkdownIt, StateBlock } from "markdown-it";

/** Quotations and lists nest this deep; what is deeper is text. */
export const deepest = 16;

const numberedTitle = /^\d{1,3}[.)][ \t]+\S.{0,158}$/;
const endsLikeSentence = /[.,;…]$/;
/** What stands below a title: a paragraph or a list of points, and none of what would make a list of it. */
const goesBelowTitle = /^(?!\d{1,9}[.)][ \t]|[>#`~]|([-*_])[ \t]*(?:\1[ \t]*){2,}$|\p{Ll})/u;

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}

function pushBlock(state: StateBlock, name: string, tag: string, lines: [number, number], content: string) {
  state.push(`${name}_open`, tag, 1).map = lines;
  const inline = state.push("inline", "", 0);
  inline.content = content;
  inline.map = lines;
  inline.children = [];
  state.push(`${name}_close`, tag, -1);
  state.line = lines[1];
}

/**
 * « 1. Le modèle » right above a paragraph or points: people write long comments in numbered parts, as plain text. As a list it
 * would break at the part's second paragraph, or at its points.
 */
function numberedPart(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (silent || state.level > 0 || line + 1 >= end || state.isEmpty(line + 1)) return false;
  if ((state.sCount[line] ?? 0) > 3 || (state.sCount[line + 1] ?? 0) > 1) return false;
  const title = lineText(state, line);
  if (!numberedTitle.test(title) || endsLikeSentence.test(title)) return false;
  if (!goesBelowTitle.test(lineText(state, line + 1))) return false;
  pushBlock(state, "heading", "h1", [line, line + 1], title);
  return true;
}

/** A quotation ends where its marks end: the answer below it is the reader's own. */
function quotationEnd(_state: StateBlock, _line: number, _end: number, silent: boolean): boolean {
  return silent;
}

/** Beyond the deepest nesting, marks are text: markdown-it alone would drop it. */
function tooDeep(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (silent || state.level < deepest) return false;
  let next = line + 1;
  while (next < end && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= state.blkIndent) next++;
  pushBlock(state, "paragraph", "p", [line, next], state.getLines(line, next, state.blkIndent, false).trim());
  return true;
}

/** Gives the parser the block markup of comments, and nothing else. */
export function useBlockRules({ block }: MarkdownIt): void {
  const { ruler } = block;
  ruler.before("fence", "too_deep", tooDeep);
  ruler.before("list", "numbered_part", numberedPart);
  ruler.push("quotation_end", quotationEnd, { alt: ["blockquote"] });
  // no indented code and no underlined headings: both befall text that was only typed or pasted so
  ruler.enableOnly([
    "too_deep",
    "fence",
    "blockquote",
    "hr",
    "numbered_part",
    "list",
    "heading",
    "paragraph",
  ]);
  ruler.enable("quotation_end");
}
