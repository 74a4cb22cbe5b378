import type { Comment, CommentsPage, RepliesPage, TextLanguage } from "#contract";
import { type Markup, markup, nothing, trusted } from "../markup.js";
import { momentsIn } from "../moment.js";
import { anchorOf, pageOf, permalinkOf } from "../permalink.js";
import { counted, texts } from "./texts.js";

/** What a fragment has to know besides the comments. */
export interface Shown {
  language: TextLanguage;
  timeZone: string;
  /** what the site calls its picks, if it has a name of its own for them */
  featuredLabel: string | null;
  story: { id: string; url: string | null };
  /** the address of the list's next part, after a cursor */
  nextOf: (cursor: string) => string;
  /** the address of a comment's replies after a cursor */
  repliesOf: (comment: string, cursor: string) => string;
}

/**
 * The first page of a discussion as a piece of HTML for a publisher's page, to be read without JavaScript and by search engines.
 * @see https://schema.org/Comment, as microdata: a policy that forbids inline scripts does not touch it
 */
export function discussionFragment({ story, items, next }: CommentsPage, shown: Shown): string {
  const said = texts[shown.language];
  const title = story.count > 0 ? counted(shown.language, story.count, said.comments) : said.discussion;
  const page = pageOf(story);
  return markup`<section class="palabre" lang="${shown.language}" aria-labelledby="palabre-title" itemscope itemtype="https://schema.org/CreativeWork">
<h2 id="palabre-title">${title}</h2>
<meta itemprop="commentCount" content="${story.count}">
${page === null ? nothing : markup`<link itemprop="url" href="${page}">`}
${story.closed ? markup`<p>${said.closed}</p>` : nothing}
${items.length === 0 ? markup`<p>${said.empty}</p>` : nothing}
${items.map((item) => article(item, shown))}
${next === null ? nothing : link(shown.nextOf(next), said.more)}
</section>
`.text;
}

/** More replies to a comment, on a page of their own. */
export function repliesFragment({ items, next }: RepliesPage, parent: Comment, shown: Shown): string {
  const said = texts[shown.language];
  return markup`<section class="palabre" lang="${shown.language}" aria-labelledby="palabre-title">
<h2 id="palabre-title">${parent.author ? said.replies(parent.author.name) : said.discussion}</h2>
${items.map((item) => article(item, shown))}
${next === null ? nothing : link(shown.nextOf(next), said.more)}
</section>
`.text;
}

function article(comment: Comment, shown: Shown): Markup {
  const said = texts[shown.language];
  const { id, author } = comment;
  const [label, content] = author
    ? [said.comment(author.name), standing(comment, author, shown)]
    : [said.removed, markup`<p>${said.removed}</p>`];
  return markup`<article id="${anchorOf(id)}" aria-label="${label}" itemprop="comment" itemscope itemtype="https://schema.org/Comment">
${content}
${replies(comment, shown)}
</article>`;
}

function standing(comment: Comment, { name, badges }: NonNullable<Comment["author"]>, shown: Shown): Markup {
  const { id, html, lang, featured, createdAt, reactions } = comment;
  const said = texts[shown.language];
  const marks = featured ? [...badges, shown.featuredLabel ?? said.featured] : badges;
  const moment = momentsIn(shown.language, shown.timeZone)(createdAt);
  return markup`<header>
<h3 itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${name}</span></h3>
${marks.map((mark) => markup`<span>${mark}</span>`)}
<a itemprop="url" href="${permalinkOf(shown.story, id)}"><time itemprop="datePublished" datetime="${createdAt}">${moment}</time></a>
${edit(comment, shown)}
</header>
<div itemprop="text"${lang === null ? nothing : markup` lang="${lang}"`}>
${trusted(html)}
</div>
<meta itemprop="upvoteCount" content="${reactions.up ?? 0}">
<meta itemprop="downvoteCount" content="${reactions.down ?? 0}">`;
}

function edit({ editedAt }: Comment, { language }: Shown): Markup {
  if (editedAt === null) return nothing;
  return markup`<time itemprop="dateModified" datetime="${editedAt}">${texts[language].edited}</time>`;
}

function replies({ id, author, replies: { count, items, next } }: Comment, shown: Shown): Markup {
  if (count === 0) return nothing;
  const said = texts[shown.language];
  const more = counted(shown.language, Math.max(1, count - items.length), said.moreReplies);
  const label = author ? said.replies(author.name) : said.discussion;
  return markup`<section aria-label="${label}">
${items.map((item) => article(item, shown))}
${next === null ? nothing : link(shown.repliesOf(id, next), more)}
</section>`;
}

function link(address: string, text: string): Markup {
  return markup`<p><a rel="next" href="${address}">${text}</a></p>`;
}
