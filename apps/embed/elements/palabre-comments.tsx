import { render } from "preact";
import type { Sort } from "#contract";
import { accountOn } from "../account/session.js";
import { asker } from "../connection/ask.js";
import { whenThere } from "../connection/when-there.js";
import { Discussion, type Setting } from "../reading/discussion.js";
import { DiscussionView } from "../reading/discussion-view.js";
import { sorts } from "../reading/listing.js";
import { permalink } from "../reading/permalink.js";
import styles from "../reading/reading.css?inline";
import { dress } from "../reading/styles.js";
import { speak } from "../texts/spoken.js";
import type { PalabreCommentsElement, PalabreSignIn, PalabreSort, PalabreTheme } from "../palabre.d.ts";
import { pageFacts } from "./page.js";
import { parts } from "./parts.js";
import { reflect, settle } from "./reflect.js";

export const commentsProperties = ["site", "story", "sort", "theme", "start"] as const;

/**
 * `<palabre-comments site story lang sort theme start>`: a discussion where it stands. What the page has inside it, the discussion as
 * HTML, is shown until then.
 */
export function commentsElement(base: URL) {
  class PalabreComments extends HTMLElement implements PalabreCommentsElement {
    static observedAttributes = ["site", "story", "lang", "sort"];

    /**
     * Gives the publisher's JWT for whoever is signed in there; where it is set, readers come in by it. A page may set it before the
     * element is known, which a field with a beginning of its own would undo.
     */
    declare signIn: PalabreSignIn | null;

    declare site: string | null;
    declare story: string | null;
    declare sort: PalabreSort | null;
    declare theme: PalabreTheme | null;
    declare start: "near" | null;

    #discussion: Discussion | undefined;
    #leave = new AbortController();
    #stale = false;

    connectedCallback(): void {
      settle(this, commentsProperties);
      if (!this.#discussion) this.#start();
    }

    /** What is only moved within the page is back in the same moment. */
    disconnectedCallback(): void {
      queueMicrotask(() => this.isConnected || this.#stop());
    }

    /** Several attributes changed at once are one change. */
    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (!this.#discussion || this.#stale || before === after) return;
      this.#stale = true;
      queueMicrotask(() => this.#change());
    }

    /** Another story is another discussion; in another language or order it is the same one. */
    #change(): void {
      this.#stale = false;
      const [discussion, setting] = [this.#discussion, this.#setting()];
      if (!discussion) return;
      const { site, story } = discussion.setting;
      if (discussion.thread.value && site === setting.site && story === setting.story)
        whenThere(import("./adapt.js"), ({ adapt }) => adapt(discussion, setting));
      else {
        this.#stop();
        this.#start();
      }
    }

    #start(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      dress(root, styles);
      this.#leave = new AbortController();
      const discussion = new Discussion(this.#setting(), root, this.#leave.signal);
      this.#discussion = discussion;
      void this.#opened(discussion);
      render(<DiscussionView discussion={discussion} parts={parts} />, root);
    }

    /** Opens a discussion, at once or when it is about to be seen, as the page wishes. */
    async #opened(discussion: Discussion): Promise<void> {
      const { leave, setting } = discussion;
      if (this.getAttribute("start") === "near" && !location.hash.startsWith(permalink)) {
        // should nobody answer when it is seen, there are words for it
        void speak(setting.languages).catch(() => null);
        await import("./near.js").then(
          ({ near }) => near(this, leave),
          () => null,
        );
      }
      if (!leave.aborted) await discussion.open();
    }

    #stop(): void {
      this.#leave.abort();
      this.#discussion = undefined;
      if (this.shadowRoot) render(null, this.shadowRoot);
    }

    #setting(): Setting {
      const page = pageFacts(this);
      const site = this.getAttribute("site") ?? "";
      const story = this.getAttribute("story") ?? page.url;
      const account = accountOn(base, site);
      return {
        site,
        story,
        account,
        ask: asker(base, site, account),
        languages: page.languages,
        sort: sortNamed(this.getAttribute("sort")),
        article: { url: page.url, title: page.title },
        signIn: () => this.signIn,
        written: this.querySelector("article") !== null,
        stay: async () => {
          const { stay } = await import("./stay.js");
          return () => stay(this);
        },
        later: () => import("../following/following.js"),
        emit: (name, detail) =>
          this.dispatchEvent(
            new CustomEvent(`palabre:${name}`, {
              detail: { site, story, ...detail },
              bubbles: true,
              composed: true,
            }),
          ),
      };
    }
  }
  PalabreComments.prototype.signIn = null;
  reflect(PalabreComments.prototype, commentsProperties);
  return PalabreComments;
}

function sortNamed(name: string | null): Sort {
  return sorts.find((known) => known === name) ?? "newest";
}
