let wish: "row" | "form" | null = null;

/** Where the focus is to go once what was done is shown: to the row that is chosen, or into its form. */
export function wishFocus(where: "row" | "form"): void {
  wish = where;
}

/** Called when the page is as it was wished for. */
export function grantFocus(): void {
  if (wish === "form") firstSeen(".item-form .to-list", ".item-form input")?.focus();
  if (wish === "row")
    firstSeen(".filter-list [aria-current]", ".filter-list [data-row]", ".filter-list button")?.focus();
  wish = null;
}

function firstSeen(...selectors: readonly string[]): HTMLElement | undefined {
  return selectors
    .flatMap((selector) => Array.from(document.querySelectorAll<HTMLElement>(selector)))
    .find((element) => element.checkVisibility());
}
