import type { Comment, CommentsPage, RepliesPage, TextLanguage } from "#contract";
import { hueOf, initialsOf } from "#discussion";
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
  /** whether readers have more to choose from than votes */
  reacts: boolean;
  story: { id: string; url: string | null };
  /** the address of the list's next part, after a cursor */
  nextOf: (cursor: string) => string;
  /** the address of a comment's replies after a cursor */
  repliesOf: (comment: string, cursor: string) => string;
}

/**
 * The first page of a discussion as a piece of HTML for a publisher's page, to be read without JavaScript and by search engines.
 * Its elements and classes are those of the embed, which takes its place without anything moving.
 * @see https://schema.org/Comment, as microdata: a policy that forbids inline scripts does not touch it
 */
export function discussionFragment({ story, items, next }: CommentsPage, shown: Shown): string {
  const said = texts[shown.language];
  const title = counted(shown.language, story.count, said.comments);
  const page = pageOf(story);
  return markup`<section class="palabre" lang="${shown.language}" aria-label="${title}" itemscope itemtype="https://schema.org/CreativeWork">
<div class="palabre-discussion${shown.reacts ? " palabre-two" : ""}">
<header class="palabre-top">
<div class="palabre-title"><h2>${title}</h2><span class="palabre-soon palabre-quiet" aria-hidden="true">\u00a0</span></div>
<meta itemprop="commentCount" content="${story.count}">
${page === null ? nothing : markup`<link itemprop="url" href="${page}">`}
${story.closed ? markup`<p class="palabre-closed palabre-note">${said.closed}</p>` : soon(markup`<div class="palabre-field"></div>`)}
${story.count > 0 ? soon(markup`<div class="palabre-order"><span class="palabre-quiet"></span></div>`) : nothing}
</header>
${items.length === 0 ? markup`<p class="palabre-empty">${said.empty}</p>` : nothing}
<div class="palabre-feed">
${items.map((item) => article(item, shown))}
</div>
${next === null ? nothing : link(shown.nextOf(next), said.more, "palabre-wide palabre-button")}
${soon(markup`<div class="palabre-actions"></div>`)}
</div>
</section>
`.text;
}

/** More replies to a comment, on a page of their own. */
export function repliesFragment({ items, next }: RepliesPage, parent: Comment, shown: Shown): string {
  const said = texts[shown.language];
  const title = parent.author ? said.replies(parent.author.name) : said.discussion;
  return markup`<section class="palabre" lang="${shown.language}" aria-label="${title}">
<div class="palabre-discussion${shown.reacts ? " palabre-two" : ""}">
<h2>${title}</h2>
<div class="palabre-feed">
${items.map((item) => article(item, shown))}
</div>
${next === null ? nothing : link(shown.nextOf(next), said.more, "palabre-wide palabre-button")}
</div>
</section>
`.text;
}

/** The room of what only the embed has. */
function soon(room: Markup): Markup {
  return markup`<div class="palabre-soon" aria-hidden="true">${room}</div>`;
}

function article(comment: Comment, shown: Shown): Markup {
  const said = texts[shown.language];
  const { id, author, depth } = comment;
  const [label, content] = author
    ? [said.comment(author.name), standing(comment, author, shown)]
    : [said.removed, markup`<p class="palabre-head palabre-note">${said.removed}</p>`];
  const marks = [depth >= 2 && "deep-2", depth >= 4 && "deep-4", !author && "gone"].filter(Boolean);
  const classes = ["comment", ...marks].map((name) => `palabre-${name}`).join(" ");
  return markup`<article id="${anchorOf(id)}" class="${classes}" aria-label="${label}" itemprop="comment" itemscope itemtype="https://schema.org/Comment">
${content}
${replies(comment, shown)}
</article>`;
}

function standing(comment: Comment, { name, badges }: NonNullable<Comment["author"]>, shown: Shown): Markup {
  const { id, html, lang, featured, createdAt, reactions } = comment;
  const said = texts[shown.language];
  const moment = momentsIn(shown.language, shown.timeZone)(createdAt);
  return markup`<header class="palabre-head">
<span class="palabre-avatar palabre-hue-${hueOf(name)}" aria-hidden="true">${initialsOf(name)}</span>
<h3 class="palabre-name" itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${name}</span></h3>
${badges.map((badge) => markup`<span class="palabre-badge">${badge === "guest" ? said.guest : badge}</span>`)}
<a class="palabre-when" itemprop="url" href="${permalinkOf(shown.story, id)}"><time itemprop="datePublished" datetime="${createdAt}">${moment}</time></a>
${edit(comment, shown)}
${featured ? markup`<span class="palabre-mark">${shown.featuredLabel ?? said.featured}</span>` : nothing}
</header>
<div class="palabre-text palabre-folds" dir="auto" itemprop="text"${lang === null ? nothing : markup` lang="${lang}"`}>
${trusted(html)}
</div>
<meta itemprop="upvoteCount" content="${reactions.up ?? 0}">
<meta itemprop="downvoteCount" content="${reactions.down ?? 0}">
${soon(markup`<div class="palabre-actions"></div>`)}`;
}

function edit({ editedAt }: Comment, { language }: Shown): Markup {
  if (editedAt === null) return nothing;
  return markup`<time class="palabre-note" itemprop="dateModified" datetime="${editedAt}">${texts[language].edited}</time>`;
}

function replies({ id, author, replies: { count, items, next } }: Comment, shown: Shown): Markup {
  if (count === 0) return nothing;
  const said = texts[shown.language];
  const more = counted(shown.language, Math.max(1, count - items.length), said.moreReplies);
  const label = author ? said.replies(author.name) : said.discussion;
  return markup`<div class="palabre-line" aria-hidden="true"></div>
<div class="palabre-replies" role="group" aria-label="${label}">
${items.map((item) => article(item, shown))}
${next === null ? nothing : link(shown.repliesOf(id, next), more, "palabre-link palabre-more")}
</div>`;
}

function link(address: string, text: string, look: string): Markup {
  return markup`<a rel="next" href="${address}" class="${look}">${text}</a>`;
}
