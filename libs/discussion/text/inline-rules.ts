import htmlTags from "html-tags";
import type { MarkdownIt, ParserInline, StateInline, Token } from "markdown-it";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Where an inline token stood, in UTF-16 units of its block's content. */
export interface Stretch {
  start: number;
  end: number;
}

const plain = /[^\n!*<[\\\]_`]{1,512}/y;
/** What a run of plain text may have cut an address after. */
const cutAddress = /(?<=[^\p{L}\p{N}])(?:h|ht|htt|https?:?\/?|ww?w?)$/iu;
const maybeAddress = /:\/\/|www\./i;
const addressAfterGap = /(?<=[^\p{L}\p{N}])(?:https?:\/\/|www\.)/iu;
const address = /(https?:(?=\/\/)|www\.(?=[\p{L}\p{N}]))[^\s<>]{1,2048}/iuy;
const letterOrDigit = /[\p{L}\p{N}]/u;

export function stretchOf({ meta }: Token): Stretch | null {
  return meta && typeof meta.start === "number" && typeof meta.end === "number"
    ? { start: meta.start, end: meta.end }
    : null;
}

/** Plain text up to what may be markup or an address. In short runs: each is looked through once. */
function text(state: StateInline, silent: boolean): boolean {
  plain.lastIndex = state.pos;
  const run = plain.exec(state.src)?.[0];
  if (run === undefined) return false;
  const address = maybeAddress.test(run) ? run.search(addressAfterGap) : -1;
  const length = address < 0 ? run.replace(cutAddress, "").length || run.length : address;
  const end = Math.min(state.posMax, state.pos + length);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function addressLength({ src, pos, md }: StateInline): number {
  if (pos > 0 && letterOrDigit.test(src.charAt(pos - 1))) return 0;
  address.lastIndex = pos;
  const [typed = "", scheme = ""] = address.exec(src) ?? [];
  if (typed === "") return 0;
  if (scheme.toLowerCase() === "www.")
    return Math.max(0, md.linkify.testSchemaAt(`//${typed}`, "http:", 0) - 2);
  const length = md.linkify.testSchemaAt(typed, scheme.toLowerCase(), scheme.length);
  return length && scheme.length + length;
}

/** An address typed as it is, with `http://`, `https://` or `www.` before it. */
function bareAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0) return false;
  const start = state.pos;
  const emphasis = start > 0 && state.src[start - 1] === "_" ? /[*_]+$/ : /\*+$/;
  const typed = state.src.slice(start, start + addressLength(state)).replace(emphasis, "");
  if (typed === "") return false;
  const href = state.md.normalizeLink(/^www/i.test(typed) ? `https://${typed}` : typed);
  if (!state.md.validateLink(href)) return false;
  state.pos += typed.length;
  if (silent) return true;
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", href]];
  open.meta = { start, end: state.pos };
  state.push("text", "", 0).content = typed;
  state.push("link_close", "a", -1);
  return true;
}

/** `[text]()` leads nowhere, so it is no link. */
function undo(open: Token, close: Token | undefined): void {
  Object.assign(open, { type: "text", content: "[" });
  if (close) Object.assign(close, { type: "text", content: "]()" });
}

/** The rule, noting in each link that it makes where that stood. */
function placed(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const known = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const open = state.tokens.slice(known).find(({ type }) => type === "link_open");
    if (open?.attrGet("href") === "") undo(open, state.tokens.at(-1));
    else if (open) open.meta = { start, end: state.pos };
    return true;
  };
}

/** `![text](address)`: comments have no pictures, so it is a link. */
function imageAsLink(link: InlineRule): InlineRule {
  return (state, silent) => {
    if (state.src.charAt(state.pos) !== "!" || state.src.charAt(state.pos + 1) !== "[") return false;
    state.pos++;
    if (link(state, silent)) return true;
    state.pos--;
    return false;
  };
}

const elements: ReadonlySet<string> = new Set(htmlTags);
const attribute = /\s+[a-z_:@][\w:.@-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?/;
const tag = new RegExp(`<!--|</?([a-z][a-z0-9]*)(?:${attribute.source})*\\s*/?>`, "iy");

/** `List<Object>` is a type, not an element: a capitalised name right behind another name. */
function isTypeParameter({ src, pos }: StateInline, name: string): boolean {
  return /^[A-Z][a-z0-9]*[a-z]/.test(name) && pos > 0 && /\w/.test(src.charAt(pos - 1));
}

/** An HTML element's tag or a comment's beginning. Shown as it was typed, and known for what it is. */
function htmlTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== "<") return false;
  tag.lastIndex = state.pos;
  const found = tag.exec(state.src);
  if (!found || tag.lastIndex > state.posMax) return false;
  const name = found[1];
  if (name !== undefined && (!elements.has(name.toLowerCase()) || isTypeParameter(state, name))) return false;
  const start = state.pos;
  state.pos = tag.lastIndex;
  if (silent) return true;
  const token = state.push("html_tag", "", 0);
  token.content = found[0];
  token.meta = { start, end: state.pos };
  return true;
}

function ruleNamed({ ruler }: ParserInline, name: string): InlineRule {
  ruler.enableOnly(name);
  const [rule] = ruler.getRules("");
  if (!rule) throw new Error(`markdown-it has no inline rule "${name}"`);
  return rule;
}

/** Gives the parser the inline markup of comments, and nothing else. */
export function useInlineRules({ inline }: MarkdownIt): void {
  const { ruler } = inline;
  const link = placed(ruleNamed(inline, "link"));
  ruler.at("link", link);
  ruler.at("image", imageAsLink(link));
  ruler.at("autolink", placed(ruleNamed(inline, "autolink")));
  ruler.at("text", text);
  ruler.before("text", "bare_address", bareAddress);
  ruler.after("autolink", "html_tag", htmlTag);
  // no entities: what one types is what one sees, and what the filters see
  ruler.enableOnly(["bare_address", "text", "newline", "escape", "backticks", "emphasis", "link", "image"]);
  ruler.enable(["autolink", "html_tag"]);
}
