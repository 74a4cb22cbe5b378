/** The paper's own look. System fonts only; colours follow the reader's choice of light or dark. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfb;
  --ink: #1c1e21;
  --soft: #5b6168;
  --rule: #d9dbdc;
  --wash: #f2f4f4;
  --accent: #0b6155;
  --serif: Charter, "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
  --edge: clamp(1rem, 4vw, 2.5rem);
  --palabre-accent: var(--accent);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a;
    --ink: #e4e3df;
    --soft: #a2a7ab;
    --rule: #34383b;
    --wash: #1e2123;
    --accent: #63c3b0;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-block-start: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--serif);
  font-kerning: normal;
  overflow-wrap: break-word;
}
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em; text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent); }
a:hover { color: var(--accent); text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
h1, h2, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { position: static; display: block; padding: .75rem var(--edge); }

.masthead, main, .foot { max-inline-size: 74rem; margin-inline: auto; padding-inline: var(--edge); }

.masthead { font-family: var(--sans); font-size: .8125rem; text-align: center; }
.masthead .line {
  display: flex; justify-content: space-between; align-items: center; gap: 1rem;
  color: var(--soft); border-block-end: 1px solid var(--rule);
}
.masthead .line time::first-letter { text-transform: uppercase; }
.masthead .line a { display: inline-block; padding-block: .75rem; }
.masthead .name {
  margin-block: clamp(1.25rem, 3vw, 2rem) 0;
  font: 600 clamp(2.125rem, 8vw, 3.75rem)/1 var(--serif);
  letter-spacing: -.022em;
}
.masthead .name a { text-decoration: none; }
.tagline { margin-block: .5rem clamp(1rem, 2.5vw, 1.5rem); color: var(--soft); font: italic 1rem/1.4 var(--serif); }
.masthead nav { border-block: 1px solid var(--ink); box-shadow: 0 3px 0 var(--paper), 0 4px 0 var(--rule); }
.masthead nav ul { display: flex; flex-wrap: wrap; justify-content: center; column-gap: clamp(1.25rem, 4vw, 2.5rem); }
.masthead nav a { display: block; padding-block: .75rem; text-decoration: none; font-weight: 500; }
.masthead nav a[aria-current] { color: var(--accent); box-shadow: inset 0 -3px 0 var(--accent); }

.kicker { color: var(--accent); font: 600 .875rem/1.4 var(--sans); }

.opening { padding-block: clamp(1.75rem, 4vw, 2.75rem) clamp(1.25rem, 2.5vw, 1.75rem); }
h1 {
  margin-block: .5rem 1rem;
  max-inline-size: 20em;
  font-size: clamp(1.875rem, 5vw, 3.125rem);
  line-height: 1.1;
  font-weight: 600;
  letter-spacing: -.018em;
  text-wrap: balance;
}
.standfirst { max-inline-size: 40em; font-size: clamp(1.1875rem, 2vw, 1.375rem); line-height: 1.45; color: var(--soft); text-wrap: pretty; }
.byline {
  display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 1.25em;
  margin-block-start: 1.25rem;
  font: .875rem/1.5 var(--sans); font-variant-numeric: tabular-nums;
}
.byline a { display: inline-block; min-block-size: 1.5em; min-inline-size: 8em; padding-block: .5rem; }
.byline a::before { content: "\\200b"; } /* a line of its own height, before the count is there */
.byline span { padding-block: .5rem; }

.drawing { border-block: 1px solid var(--rule); padding-block: clamp(1rem, 3vw, 2rem) .875rem; }
.drawing svg { display: block; inline-size: 100%; block-size: auto; max-inline-size: 45rem; }
figcaption {
  margin-block-start: 1.25rem;
  font: .8125rem/1.5 var(--sans); color: var(--soft); text-wrap: pretty;
}

.text { max-inline-size: 66ch; padding-block-start: clamp(1.75rem, 4vw, 2.75rem); hyphens: auto; hyphenate-limit-chars: 8 4 4; }
.text p { text-wrap: pretty; }
.text p + p { margin-block-start: 1em; }
.text h2 { margin-block: 2em .6em; font-size: 1.375rem; line-height: 1.25; font-weight: 600; letter-spacing: -.008em; hyphens: manual; }
.text code { font: .875em/1 ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; }
.pull { margin-block: 2em; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--accent); }
.pull p { font-size: clamp(1.375rem, 2.6vw, 1.6875rem); line-height: 1.3; font-style: italic; hyphens: manual; text-wrap: balance; }
.text .note { margin-block-start: 2.5em; padding-block-start: .875em; border-block-start: 1px solid var(--rule); font: .875rem/1.55 var(--sans); color: var(--soft); }

.side { font: .875rem/1.5 var(--sans); padding-block-start: 2.5rem; }
.side h2 { margin-block-end: .625rem; padding-block-start: .75rem; border-block-start: 1px solid var(--ink); font-size: .875rem; font-weight: 600; }
.side > * + * { margin-block-start: 2rem; }
.side ol a { display: block; padding-block: .375rem; }
.side dl > div { display: grid; grid-template-columns: 5.25rem 1fr; gap: .75rem; align-items: baseline; padding-block: .5rem; }
.side dl > div + div { border-block-start: 1px solid var(--rule); }
.side dt { font: 600 1.25rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
.side dd { color: var(--soft); }
.related a { display: block; font: 1.0625rem/1.35 var(--serif); text-wrap: balance; }
.related span { display: block; min-block-size: 1.5em; margin-block-start: .375rem; color: var(--soft); }

.discussion { margin-block-start: clamp(2.5rem, 6vw, 4.5rem); border-block-start: 1px solid var(--ink); padding-block-start: 1.5rem; }
.talk { min-inline-size: 0; font: 1rem/1.55 var(--sans); }
.talk > .kicker { margin-block-end: .25rem; }
.talk palabre-comments { display: block; min-block-size: 60vh; }
.side.rules > ul { margin: 0; }
.rules li { padding-block: .5rem; color: var(--soft); }
.rules li + li { border-block-start: 1px solid var(--rule); }

.foot {
  margin-block-start: 4rem; padding-block: 2rem 3rem;
  display: grid; gap: .75rem;
  font: .875rem/1.5 var(--sans); color: var(--soft);
}
.foot::before { content: ""; block-size: 4px; border-block: 1px solid var(--rule); border-block-start-color: var(--ink); margin-block-end: 1rem; }
.foot .name { color: var(--ink); font: 600 1.375rem/1.2 var(--serif); letter-spacing: -.01em; }
.foot p { max-inline-size: 60ch; }
.foot ul { display: flex; flex-wrap: wrap; column-gap: 2rem; }
.foot li a { display: inline-block; padding-block: .625rem; }

@media (min-width: 64rem) {
  .story, .discussion { display: grid; grid-template-columns: minmax(0, 1fr) 17.5rem; column-gap: 4.5rem; }
  .opening, .drawing { grid-column: 1 / -1; }
  .drawing { display: grid; grid-template-columns: subgrid; align-items: end; padding-block-end: clamp(1rem, 3vw, 2rem); }
  figcaption { margin: 0; }
  .side { align-self: start; position: sticky; inset-block-start: 1.5rem; padding-block-start: clamp(1.75rem, 4vw, 2.75rem); }
  .rules { padding-block-start: 0; }
  .rules h2 { border-block-start: 0; padding-block-start: 0; margin: 0; line-height: 1.4; }
}
@media (min-width: 64rem) and (max-height: 52rem) {
  .side { position: static; }
}
@media (max-width: 63.99rem) {
  .side nav { display: none; }
  .side nav + * { margin-block-start: 0; }
}
@media (max-width: 30rem) {
  body { font-size: 1.0625rem; }
  h1 { text-wrap: pretty; }
  .masthead .line time { text-align: start; }
}
@media (pointer: coarse) {
  .side ol a { padding-block: .75rem; }
  .byline a, .byline span, .foot li a { padding-block: .75rem; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --accent: #000; }
  body { font-size: 10.5pt; }
  .masthead nav, .masthead .line a, .side, .skip, .foot ul { display: none; }
  .masthead, main, .foot { max-inline-size: none; padding-inline: 0; }
  .story { display: block; }
  .text { max-inline-size: none; }
  h1 { font-size: 24pt; }
  h1, h2 { break-after: avoid; }
  .drawing, .pull { break-inside: avoid; }
  .drawing svg { max-inline-size: 11cm; }
}
`;
