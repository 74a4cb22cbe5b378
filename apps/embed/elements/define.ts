import { commentsElement } from "./palabre-comments.js";
import { countElement } from "./palabre-count.js";

/**
 * Makes the elements known to the page; a page that loads the script twice has them from the first.
 * @param base where the API is
 */
export function define(base: URL): void {
  if (customElements.get("palabre-comments")) return;
  customElements.define("palabre-comments", commentsElement(base));
  customElements.define("palabre-count", countElement(base));
}
