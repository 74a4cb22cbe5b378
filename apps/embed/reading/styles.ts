const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives an element the style of a part. One sheet serves all elements of the page, and a strict Content-Security-Policy has nothing
 * against it.
 */
export function dress({ adoptedStyleSheets: worn }: ShadowRoot, css: string): void {
  const sheet = sheetOf(css);
  if (!worn.includes(sheet)) worn.push(sheet);
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
