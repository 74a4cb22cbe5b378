import type { Token } from "markdown-it";
import { linkHost } from "./link-host.js";
import { parse, placedTokens } from "./markdown.js";

/** A link in a comment. `start` and `end` in UTF-16 units of the text as typed; `host` lower case, in ASCII form. */
export interface Link {
  href: string;
  host: string;
  start: number;
  end: number;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => escapes[char] ?? "") : text;
}

function headingTag({ tag }: Token): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 3)}`;
}

function listStart(token: Token): string {
  const start = Number(token.attrGet("start") ?? 1);
  return start === 1 ? "<ol>\n" : `<ol start="${start}">\n`;
}

function linkStart(token: Token): string {
  return `<a href="${escape(String(token.attrGet("href")))}" rel="ugc nofollow noopener">`;
}

/** Every piece of HTML that a comment can have. Nothing else comes out, whatever goes in: this is the allow-list. */
const pieces: Readonly<Record<string, (token: Token) => string>> = {
  paragraph_open: ({ hidden }) => (hidden ? "" : "<p>"),
  paragraph_close: ({ hidden }) => (hidden ? "" : "</p>\n"),
  heading_open: (token) => `<${headingTag(token)}>`,
  heading_close: (token) => `</${headingTag(token)}>\n`,
  blockquote_open: () => "<blockquote>\n",
  blockquote_close: () => "</blockquote>\n",
  bullet_list_open: () => "<ul>\n",
  bullet_list_close: () => "</ul>\n",
  ordered_list_open: listStart,
  ordered_list_close: () => "</ol>\n",
  list_item_open: () => "<li>",
  list_item_close: () => "</li>\n",
  hr: () => "<hr>\n",
  // the name of the language is not shown, unless there is nothing else
  fence: ({ content, info }) => `<pre><code>${escape(content || info)}</code></pre>\n`,
  inline: ({ children }) => htmlOf(children ?? []),
  text: ({ content }) => escape(content),
  html_tag: ({ content }) => escape(content),
  code_inline: ({ content }) => `<code>${escape(content)}</code>`,
  softbreak: () => "<br>\n",
  hardbreak: () => "<br>\n",
  strong_open: () => "<strong>",
  strong_close: () => "</strong>",
  em_open: () => "<em>",
  em_close: () => "</em>",
  link_open: linkStart,
  link_close: () => "</a>",
};

function htmlOf(tokens: readonly Token[]): string {
  let html = "";
  for (const token of tokens) html += pieces[token.type]?.(token) ?? "";
  return html;
}

/**
 * A comment's text as HTML that is safe to show, and its links in the order of the text.
 *
 * A small Markdown: paragraphs with their line breaks, bold, italic, lists, headings and numbered parts (as h4 to h6), quotations,
 * code, links to http, https and mail addresses. Anything else is shown as typed. Time grows linearly with the text.
 */
export function renderText(body: string): { html: string; links: Link[] } {
  const tokens = parse(body);
  const links = placedTokens(body, tokens, "link_open").map(({ token, start, end }) => {
    const href = String(token.attrGet("href"));
    return { href, host: linkHost(href) ?? "", start, end };
  });
  return { html: htmlOf(tokens).trimEnd(), links };
}
