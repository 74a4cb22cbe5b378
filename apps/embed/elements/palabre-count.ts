import type { Counter } from "./counter.js";
import type { PalabreCountElement } from "../palabre.d.ts";
import { pageFacts } from "./page.js";
import { reflect, settle } from "./reflect.js";

export const countProperties = ["site", "story"] as const;

/** `<palabre-count site story lang>`: how many comments a story has. What stands inside is shown until it is known. */
export function countElement(base: URL) {
  class PalabreCount extends HTMLElement implements PalabreCountElement {
    static observedAttributes = ["site", "story", "lang"];

    declare site: string | null;
    declare story: string | null;

    #counter: Promise<Counter | null> | undefined;

    connectedCallback(): void {
      settle(this, countProperties);
      if (this.#counter) return;
      if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
      this.#counter = import("./counter.js").then(
        ({ Counter }) => new Counter(this, base),
        () => null,
      );
      this.#ask();
    }

    /** What is only moved within the page is back in the same moment. */
    disconnectedCallback(): void {
      queueMicrotask(() => this.isConnected || this.#stop());
    }

    attributeChangedCallback(): void {
      this.#ask();
    }

    #ask(): void {
      const { languages, url } = pageFacts(this);
      const [site, story] = [this.getAttribute("site") ?? "", this.getAttribute("story") ?? url];
      void this.#counter?.then((counter) => counter?.count({ site, story }, languages));
    }

    #stop(): void {
      void this.#counter?.then((counter) => counter?.stop());
      this.#counter = undefined;
    }
  }
  reflect(PalabreCount.prototype, countProperties);
  return PalabreCount;
}
