import type { Comment, StorySummary, TextLanguage } from "#contract";
import { texts } from "../fragment/texts.js";
import { type Markup, markup, nothing } from "../markup.js";
import { pageOf, permalinkOf } from "../permalink.js";

export interface Feed {
  site: string;
  language: TextLanguage;
  story: Pick<StorySummary, "id" | "url" | "title">;
  /** the feed's own address */
  self: string;
  /** when the story was made; null where nobody has written to it */
  since: Date | null;
}

/** Long before any comment, for a feed in which nothing has happened yet. */
const never = new Date(0);

/**
 * Comments as an Atom feed (RFC 4287), replies as RFC 4685 has them. Ids are made of what never changes, neither by an edit nor
 * by a move of the site.
 * @param comments newest first, none of them a tombstone
 */
export function atomFeed(comments: readonly Comment[], feed: Feed): string {
  const { site, language, story, self, since } = feed;
  const page = pageOf(story);
  const { discussion } = texts[language];
  const title =
    story.title === null ? discussion : `${discussion}${language === "fr" ? "\u00a0" : ""}: ${story.title}`;
  const latest = comments.map(lastTouched).sort().at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    markup`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${language}">
<id>urn:palabre:story:${site}:${encodeURIComponent(story.id)}</id>
<title>${title}</title>
<updated>${latest ?? (since ?? never).toISOString()}</updated>
<generator>Palabre</generator>
<link rel="self" type="application/atom+xml" href="${self}"/>
${page === null ? nothing : markup`<link rel="alternate" type="text/html" href="${page}"/>`}
${comments.map((comment) => entry(comment, feed))}
</feed>
`.text
  }`;
}

function entry(comment: Comment, { language, story }: Feed): Markup {
  const { id, parent, author, html, lang, createdAt } = comment;
  const name = author?.name ?? "";
  const linked = pageOf(story) !== null;
  return markup`<entry${lang === null ? nothing : markup` xml:lang="${lang}"`}>
<id>${idOf(id)}</id>
<title>${texts[language].comment(name)}</title>
<published>${createdAt}</published>
<updated>${lastTouched(comment)}</updated>
<author><name>${name}</name></author>
${linked ? markup`<link rel="alternate" type="text/html" href="${permalinkOf(story, id)}"/>` : nothing}
${parent === null ? nothing : markup`<thr:in-reply-to ref="${idOf(parent)}"/>`}
<content type="html">${html}</content>
</entry>`;
}

function idOf(comment: string): string {
  return `urn:palabre:comment:${comment}`;
}

function lastTouched({ editedAt, createdAt }: Comment): string {
  return editedAt ?? createdAt;
}
