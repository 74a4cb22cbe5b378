import type { Comment, Oembed, OembedQuery, StorySummary } from "#contract";
import { markup, nothing, trusted } from "./markup.js";

/** As wide as a text is read well, in pixels. */
const comfortable = 600;
/** How long a quotation may be kept elsewhere, in seconds: not much longer than a moderator needs. */
const kept = 300;

export interface Quoted {
  comment: Comment;
  author: string;
  story: Pick<StorySummary, "title">;
  /** what the publication is called */
  provider: string;
  permalink: string;
  /** when it was written, as it is said */
  moment: string;
}

/** A comment as a quotation for other pages. @see https://oembed.com, type `rich` */
export function quotation(quoted: Quoted, { maxwidth = comfortable }: OembedQuery): Oembed {
  const { comment, author, story, provider, permalink, moment } = quoted;
  const { html, lang, createdAt } = comment;
  const text = markup`<blockquote class="palabre-quotation" cite="${permalink}">
<div${lang === null ? nothing : markup` lang="${lang}"`}>${trusted(html)}</div>
<footer>${author}, <a href="${permalink}"><time datetime="${createdAt}">${moment}</time></a></footer>
</blockquote>`.text;
  return {
    version: "1.0",
    type: "rich",
    ...(story.title === null ? {} : { title: story.title }),
    author_name: author,
    provider_name: provider,
    provider_url: new URL(permalink).origin,
    cache_age: kept,
    html: text,
    width: Math.min(maxwidth, comfortable),
    height: null,
  };
}
