import reading from "./reading.css?inline";

let sheet: CSSStyleSheet | undefined;
let rules = reading;

/** Dresses an element. One sheet serves all of them, and a strict Content-Security-Policy has nothing against it. */
export function dress(root: ShadowRoot): void {
  root.adoptedStyleSheets = [theSheet()];
}

/** Adds the style of a part that came later. */
export function dressAlso(css: string): void {
  if (rules.includes(css)) return;
  rules += css;
  theSheet().replaceSync(rules);
}

function theSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  return sheet;
}
