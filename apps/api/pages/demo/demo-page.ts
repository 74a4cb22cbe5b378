import type { Article } from "./article.js";
import { englishArticle } from "./english-article.js";
import { frenchArticle } from "./french-article.js";
import { frenchSpacing } from "./french-spacing.js";
import { dayInFull, publicationMoment } from "./moment.js";
import { pageStyle } from "./page-style.js";
import { type PageTexts, pageTexts } from "./page-texts.js";

export type DemoLanguage = "fr" | "en";

export interface DemoPageOptions {
  /** origin of the api as browsers see it, without a slash at the end */
  publicUrl: string;
  publishedAt: Date;
  /** the discussion as HTML, to be read until the embed takes its place, and without JavaScript */
  discussed: string;
}

const articles: Readonly<Record<DemoLanguage, Article>> = { fr: frenchArticle, en: englishArticle };

/** The story that an article's discussion is. */
export function storyOf(language: DemoLanguage): string {
  return articles[language].story;
}

/** All that the parts of a page need to know. */
interface Shown extends DemoPageOptions {
  language: DemoLanguage;
  article: Article;
  other: Article;
  texts: PageTexts;
}

/**
 * An article page of the demo's imaginary paper, with its discussion: a whole HTML document without inline scripts.
 * Its style stands in one `<style>`.
 */
export function demoPage(language: DemoLanguage, options: DemoPageOptions): string {
  const other = language === "fr" ? "en" : "fr";
  const shown: Shown = {
    ...options,
    language,
    article: articles[language],
    other: articles[other],
    texts: pageTexts[language],
  };
  return `<!doctype html>
<html lang="${language}">
${head(shown)}
<body id="top">
<a class="skip" href="#article">${shown.texts.toContent}</a>
${masthead(shown)}
<main id="article">
${story(shown)}
${discussion(shown)}
</main>
${footer(shown)}
</body>
</html>
`;
}

/** A text of the paper as it is set in the page's language. */
function set(language: DemoLanguage, text: string): string {
  return language === "fr" ? frenchSpacing(text) : text;
}

function head({ language, publicUrl, publishedAt, article, texts: { otherLanguage } }: Shown): string {
  const standfirst = set(language, article.standfirst);
  return `<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${article.headline} | Le Répartiteur</title>
<meta name="description" content="${standfirst}">
<link rel="canonical" href="${publicUrl}/demo/${language}">
<link rel="alternate" hreflang="${otherLanguage.lang}" href="${publicUrl}/demo/${otherLanguage.lang}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Le Répartiteur">
<meta property="og:title" content="${article.headline}">
<meta property="og:description" content="${standfirst}">
<meta property="article:published_time" content="${publishedAt.toISOString()}">
<link rel="stylesheet" href="/fragment.css">
<style>${pageStyle}</style>
<script type="module" src="/embed.js"></script>
</head>`;
}

function masthead({ language, publishedAt, article, texts }: Shown): string {
  const links = texts.headings.map(({ name, path }) => {
    const current = name === article.section ? ' aria-current="true"' : "";
    return `<li><a href="${path}"${current}>${name}</a></li>`;
  });
  const { label, lang } = texts.otherLanguage;
  return `<header class="masthead">
<div class="line">
<time datetime="${publishedAt.toISOString().slice(0, 10)}">${dayInFull(language, publishedAt)}</time>
<a href="/demo/${lang}" lang="${lang}" hreflang="${lang}">${label}</a>
</div>
<p class="name"><a href="/demo/${language}">Le Répartiteur</a></p>
<p class="tagline">${texts.tagline}</p>
<nav aria-label="${texts.mainNavigation}"><ul>${links.join("")}</ul></nav>
</header>`;
}

function story(shown: Shown): string {
  const { language, article } = shown;
  const parts = article.parts.map(
    ({ id, heading, html }) => `<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>${html}
</section>`,
  );
  return `<article class="story">
${opening(shown)}
<div class="text">
${set(language, article.opening + parts.join("\n"))}
<p class="note">${set(language, article.note)}</p>
</div>
${aside(shown)}
</article>`;
}

function opening({ language, article, publishedAt, texts }: Shown): string {
  const moment = `<time datetime="${publishedAt.toISOString()}">${publicationMoment(language, publishedAt)}</time>`;
  return `<header class="opening">
<p class="kicker">${article.section}</p>
<h1>${article.headline}</h1>
<p class="standfirst">${set(language, article.standfirst)}</p>
<p class="byline"><span>${texts.by(moment, article.by)}</span>
<a href="#discussion">${count(article)}</a></p>
</header>
<figure class="drawing">${article.drawing}
<figcaption>${set(language, article.caption)}</figcaption>
</figure>`;
}

function count({ story }: Article): string {
  return `<palabre-count site="demo" story="${story}"></palabre-count>`;
}

function aside({ language, article, other, texts }: Shown): string {
  const contents = article.parts.map(({ id, heading }) => `<li><a href="#${id}">${heading}</a></li>`);
  const figures = article.figures.map(
    ({ value, meaning }) => `<div><dt>${set(language, value)}</dt><dd>${set(language, meaning)}</dd></div>`,
  );
  const { lang } = texts.otherLanguage;
  return `<aside class="side">
<nav aria-labelledby="contents"><h2 id="contents">${texts.inThisArticle}</h2>
<ol>${contents.join("")}</ol></nav>
<section aria-labelledby="figures"><h2 id="figures">${texts.inFigures}</h2>
<dl>${figures.join("")}</dl></section>
<section aria-labelledby="also"><h2 id="also">${texts.alsoRead}</h2>
<p class="related"><a href="/demo/${lang}" lang="${lang}" hreflang="${lang}">${other.headline}</a>
<span>${count(other)}</span></p></section>
</aside>`;
}

function discussion({ language, article, texts, discussed }: Shown): string {
  const rules = texts.ruleList.map((rule) => `<li>${set(language, rule)}</li>`);
  return `<section class="discussion" id="discussion" aria-label="${texts.discussion}">
<div class="talk">
<p class="kicker">${texts.discussion}</p>
<palabre-comments site="demo" story="${article.story}" lang="${language}">
${discussed}</palabre-comments>
</div>
<aside class="side rules"><h2>${texts.rules}</h2>
<ul>${rules.join("")}</ul></aside>
</section>`;
}

function footer({ language, texts }: Shown): string {
  return `<footer class="foot">
<p class="name">Le Répartiteur</p>
<p>${set(language, texts.imaginary)}</p>
<ul><li><a href="#top">${texts.backToTop}</a></li><li><a href="/demo/elements/${language}">${texts.toElements}</a></li><li><a href="/console">${texts.toConsole}</a></li></ul>
</footer>`;
}
