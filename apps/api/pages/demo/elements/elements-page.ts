import { markup } from "../../markup.js";
import { pageStyle } from "../page-style.js";
import { elementsStyle } from "./elements-style.js";
import { type Choice, type ElementsTexts, elementsTexts } from "./elements-texts.js";
import { partNames } from "./part-names.js";

interface Shown {
  language: "fr" | "en";
  texts: ElementsTexts;
}

/**
 * Where developers try the elements: a whole HTML document without inline scripts. What it does is in `/demo/elements.js`, which finds by
 * their `data-` attributes what each control sets.
 */
export function elementsPage(language: "fr" | "en", { publicUrl }: { publicUrl: string }): string {
  const shown = { language, texts: elementsTexts[language] };
  return `<!doctype html>
<html lang="${language}">
${head(shown, publicUrl)}
<body id="top">
<a class="skip" href="#bench">${shown.texts.toBench}</a>
${masthead(shown)}
<main>
${opening(shown, publicUrl)}
<div class="bench" id="bench">
${controls(shown)}
${stage(shown)}
</div>
</main>
${log(shown)}
</body>
</html>
`;
}

function head({ language, texts: { title, description, otherLanguage } }: Shown, publicUrl: string): string {
  const other = otherLanguage.lang;
  return `<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} | Palabre</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${publicUrl}/demo/elements/${language}">
<link rel="alternate" hreflang="${other}" href="${publicUrl}/demo/elements/${other}">
<style>${pageStyle}${elementsStyle}</style>
<script type="module" src="/demo/elements.js"></script>
<script type="module" src="/embed.js"></script>
</head>`;
}

function masthead({ language, texts }: Shown): string {
  const { label, lang } = texts.otherLanguage;
  return `<header class="masthead">
<div class="line">
<a class="name" href="/demo/${language}">Palabre</a>
<a href="/demo/elements/${lang}" lang="${lang}" hreflang="${lang}">${label}</a>
</div>
<nav aria-label="${texts.navigation}"><ul>
<li><a href="/demo/${language}">${texts.article}</a></li>
<li><a href="/demo/elements/${language}" aria-current="page">${texts.elements}</a></li>
<li><a href="/console">${texts.console}</a></li>
</ul></nav>
</header>`;
}

function opening(shown: Shown, publicUrl: string): string {
  const { kicker, headline, standfirst, noScript, markup: label, copy, copied } = shown.texts;
  const script = `<script type="module" src="${publicUrl}/embed.js"></script>`;
  // as the script says it, too, from the first change on
  const said = markup`${script}\n<span class="tag">${element(shown)}</span>`;
  return `<header class="opening">
<p class="kicker">${kicker}</p>
<h1>${headline}</h1>
<p class="standfirst">${standfirst}</p>
<noscript><p class="note">${noScript}</p></noscript>
<figure class="markup" aria-label="${label}">
<pre tabindex="0"><code id="markup">${said.text}</code></pre>
<button type="button" class="plain" data-act="copy" data-done="${copied}">${copy}</button>
</figure>
</header>`;
}

function element({ language, texts: { stories } }: Shown): string {
  return `<palabre-comments site="demo" story="${stories[0]?.value ?? ""}" lang="${language}"></palabre-comments>`;
}

function controls(shown: Shown): string {
  const { texts, language } = shown;
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, name }));
  return `<form class="controls" id="controls" aria-label="${texts.controls}">
<fieldset><legend>${texts.attributes}</legend>
${choice("story", texts.stories)}
${choice("lang", [absent(texts), ...named(["fr", "en", "ar"])], language)}
${choice("sort", [absent(texts), ...named(["oldest", "top", "controversial", "replies"])])}
${choice("theme", [absent(texts), ...named(["light", "dark"])])}
<div class="acts">
<button type="button" class="plain" data-act="life" data-done="${texts.putBack}">${texts.takeAway}</button>
<button type="reset" class="plain">${texts.startAnew}</button>
</div>
</fieldset>
${looks(shown)}
${parts(shown)}
<section class="further"><h2>${texts.more}</h2>
<p>${texts.documentation}</p>
<p><a href="/palabre.d.ts">${texts.types}</a></p></section>
</form>`;
}

function absent({ none }: ElementsTexts): Choice {
  return { value: "", name: none };
}

function choice(attribute: string, choices: readonly Choice[], first = choices[0]?.value): string {
  const options = choices.map(
    ({ value, name }) => `<option value="${value}"${value === first ? " selected" : ""}>${name}</option>`,
  );
  return `<label class="row"><code>${attribute}</code>
<select data-attribute="${attribute}">${options.join("")}</select></label>`;
}

function looks({ texts }: Shown): string {
  const fonts = texts.fonts.map(({ value, name }) => `<option value="${value}">${name}</option>`);
  return `<fieldset><legend>${texts.looks}</legend>
<p class="note">${texts.looksNote}</p>
<label class="row"><span>${texts.font}</span><select data-style="font-family">${fonts.join("")}</select></label>
<label class="row"><span>${texts.size}</span>
<input type="range" min="14" max="22" value="16" data-style="font-size" data-unit="px"></label>
${colour("--palabre-accent", "#0b6155")}
<fieldset id="ground" disabled><legend>${texts.ground}</legend>
${colour("--palabre-color", "#2b2118")}
${colour("--palabre-background", "#fdf6e9")}
<label class="row"><code>--palabre-padding</code>
<input type="range" min="0" max="40" value="16" data-style="--palabre-padding" data-unit="px"></label>
</fieldset>
</fieldset>`;
}

function colour(property: string, value: string): string {
  return `<label class="row"><code>${property}</code>
<input type="color" value="${value}" data-style="${property}"></label>`;
}

function parts({ texts }: Shown): string {
  const names = partNames.map(
    (name) => `<li><button type="button" data-part="${name}">${name}</button></li>`,
  );
  return `<fieldset><legend>${texts.parts}</legend>
<p class="note" id="parts-note">${texts.partsNote}</p>
<ul class="parts" aria-describedby="parts-note">${names.join("")}</ul>
<output id="found" data-said="${texts.onPage}"></output>
<label for="css">${texts.css}</label>
<textarea id="css" rows="7" spellcheck="false" autocapitalize="off" autocomplete="off">palabre-comments::part(avatar) {
  border-radius: 6px;
}
</textarea>
</fieldset>`;
}

function stage(shown: Shown): string {
  const { texts } = shown;
  const [story] = texts.stories;
  const widths = texts.widths.map(
    ({ value, name }) =>
      `<label><input type="radio" name="width" value="${value}" data-style="max-inline-size"${value === "" ? " checked" : ""}><span>${name}</span></label>`,
  );
  return `<section class="stage" aria-label="${texts.stage}">
<div class="bar">
<p><span class="note">${texts.count}</span> <palabre-count site="demo" story="${story?.value ?? ""}"></palabre-count></p>
<fieldset class="widths"><legend>${texts.width}</legend>${widths.join("")}</fieldset>
</div>
<div class="room" id="room">
${element(shown)}
</div>
</section>`;
}

function log({ texts }: Shown): string {
  return `<aside class="log" aria-label="${texts.events}"><details id="log">
<summary><span class="line"><b>${texts.events}</b> <output id="number">0</output>
<code id="last">${texts.noEvents}</code></span></summary>
<ol id="events" tabindex="0" aria-label="${texts.events}"></ol>
</details></aside>`;
}
