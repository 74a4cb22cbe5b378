import type { Counter } from "./counter.js";
import { pageFacts } from "./page.js";

/** `<palabre-count site story lang>`: how many comments a story has. What stands inside is shown until it is known. */
export function countElement(base: URL) {
  return class PalabreCount extends HTMLElement {
    static observedAttributes = ["site", "story", "lang"];

    #counter: Promise<Counter> | undefined;

    connectedCallback(): void {
      if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
      this.#counter = import("./counter.js").then(({ Counter }) => new Counter(this, base));
      this.#ask();
    }

    disconnectedCallback(): void {
      void this.#counter?.then((counter) => counter.stop());
      this.#counter = undefined;
    }

    attributeChangedCallback(): void {
      this.#ask();
    }

    #ask(): void {
      const { languages, url } = pageFacts(this);
      const [site, story] = [this.getAttribute("site") ?? "", this.getAttribute("story") ?? url];
      void this.#counter?.then((counter) => counter.count({ site, story }, languages));
    }
  };
}
