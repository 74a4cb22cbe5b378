import type { TextLanguage } from "#contract";
import { type Markup, markup, trusted } from "../markup.js";

interface Printable {
  title: string;
  language: TextLanguage;
  body: Markup;
}

/** A whole page that needs no other file, well set on a screen, light or dark, and on paper. */
export function documentPage({ title, language, body }: Printable): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;
}

const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5b5b66; --paper: #fff; --line: #d9d9e0; --wash: #f4f4f7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --soft: #a9a9b8; --paper: #17171b; --line: #3a3a44; --wash: #212127; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 Georgia, "Noto Serif", serif; font-variant-numeric: tabular-nums; }
main { max-width: 76ch; margin: 0 auto; padding: 40px 24px 64px; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 24px; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.3; margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--line); }
h3 { font-size: 16px; margin: 24px 0 8px; }
p { margin: 8px 0; }
dl { display: grid; grid-template-columns: minmax(0, 14em) minmax(0, 1fr); gap: 4px 24px; margin: 0 0 16px; }
dt { grid-column: 1; color: var(--soft); }
dd { grid-column: 2; margin: 0; }
blockquote { margin: 4px 0; padding: 8px 16px; background: var(--wash); border-inline-start: 3px solid var(--line); white-space: pre-wrap; }
code { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
small, .quiet { color: var(--soft); font-size: 14px; }
.scrolls { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: 8px 0 16px; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; font-weight: 400; }
thead th { color: var(--soft); }
td.number, th.number { text-align: end; padding-inline: 16px 0; white-space: nowrap; }
a { color: inherit; }
@media (max-width: 560px) {
  main { padding: 24px 16px 48px; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { grid-column: 1; margin-bottom: 8px; }
}
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --line: #999; --wash: #f4f4f4; }
  main { max-width: none; padding: 0; }
  body { font-size: 11pt; }
  section, tr, blockquote { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
