import { render } from "preact";
import type { Sort } from "#contract";
import { accountOn } from "../account/session.js";
import { asker } from "../connection/ask.js";
import { Discussion } from "../reading/discussion.js";
import { DiscussionView } from "../reading/discussion-view.js";
import { sorts } from "../reading/listing.js";
import { permalink } from "../reading/permalink.js";
import styles from "../reading/reading.css?inline";
import { dress } from "../reading/styles.js";
import { near } from "./near.js";
import { pageFacts } from "./page.js";
import { parts } from "./parts.js";
import { stay } from "./stay.js";

/**
 * `<palabre-comments site story lang sort theme start>`: a discussion where it stands. What the page has inside it, the discussion as
 * HTML, is shown until then.
 */
export function commentsElement(base: URL) {
  return class PalabreComments extends HTMLElement {
    static observedAttributes = ["site", "story", "lang", "sort"];

    /**
     * Gives the publisher's JWT for whoever is signed in there; where it is set, readers come in by it. A page may set it before the
     * element is known, which a field with a beginning of its own would undo.
     */
    declare signIn?: (() => Promise<string>) | null;

    #leave: AbortController | undefined;
    #stale = false;

    connectedCallback(): void {
      this.#start();
    }

    disconnectedCallback(): void {
      this.#stop();
      if (this.shadowRoot) render(null, this.shadowRoot);
    }

    /** Several attributes changed at once are one change. */
    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (!this.#leave || this.#stale || before === after) return;
      this.#stale = true;
      queueMicrotask(() => {
        this.#stale = false;
        if (this.isConnected) this.#start();
      });
    }

    #start(): void {
      this.#stop();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      dress(root, styles);
      this.#leave = new AbortController();
      const discussion = new Discussion(this.#setting(), root, this.#leave.signal);
      void this.#opened(discussion);
      render(<DiscussionView key={discussion.setting.story} discussion={discussion} parts={parts} />, root);
    }

    /** Opens a discussion, at once or when it is about to be seen, as the page wishes. */
    async #opened(discussion: Discussion): Promise<void> {
      const { leave } = discussion;
      if (this.getAttribute("start") === "near" && !location.hash.startsWith(permalink))
        await near(this, leave);
      if (!leave.aborted) await discussion.open();
    }

    #stop(): void {
      this.#leave?.abort();
      this.#leave = undefined;
    }

    #setting() {
      const page = pageFacts(this);
      const site = this.getAttribute("site") ?? "";
      const story = this.getAttribute("story") ?? page.url;
      const account = accountOn(base, site);
      return {
        site,
        story,
        account,
        ask: asker(base, site, account.token),
        languages: page.languages,
        sort: sortNamed(this.getAttribute("sort")),
        article: { url: page.url, title: page.title },
        signIn: () => this.signIn ?? null,
        written: this.querySelector("article") !== null,
        stay: () => stay(this),
        later: () => import("../following/following.js"),
        emit: (name: string, detail: Record<string, unknown>) =>
          this.dispatchEvent(
            new CustomEvent(`palabre:${name}`, {
              detail: { site, story, ...detail },
              bubbles: true,
              composed: true,
            }),
          ),
      };
    }
  };
}

function sortNamed(name: string | null): Sort {
  return sorts.find((known) => known === name) ?? "newest";
}
