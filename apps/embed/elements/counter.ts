import type { Counts, StoryRef } from "#contract";
import { asker } from "../connection/ask.js";
import type { PalabreCounted } from "../palabre.d.ts";
import { isSpoken, speak } from "../texts/spoken.js";
import { batchedCounts, type CountOf } from "./batched-counts.js";

const counting = new Map<string, CountOf>();

/** Shows the number of a story's comments in an element, and keeps it right where the discussion is on the same page. */
export class Counter {
  readonly #leave = new AbortController();
  #about: StoryRef | undefined;
  #languages: readonly string[] = [];

  constructor(
    private readonly element: Element,
    private readonly base: URL,
  ) {
    document.addEventListener("palabre:count", (event) => this.#hear(event), { signal: this.#leave.signal });
  }

  async count(about: StoryRef, languages: readonly string[]): Promise<void> {
    this.#about = about;
    this.#languages = languages;
    const n = await counterOf(this.base, about.site)(about.story).catch(() => null);
    if (n !== null && this.#about === about) await this.#show(n);
  }

  stop(): void {
    this.#leave.abort();
  }

  #hear(event: Event): void {
    const told: unknown = event instanceof CustomEvent ? event.detail : null;
    const about = this.#about;
    if (!isCount(told) || told.site !== about?.site || told.story !== about.story) return;
    // newer than any answer that is still under way
    this.#about = { ...about };
    void this.#show(told.count);
  }

  async #show(n: number): Promise<void> {
    const speech = await speak([...this.#languages.filter(isSpoken), "en"]).catch(() => null);
    if (speech) this.element.shadowRoot?.replaceChildren(speech.count(speech.texts.comments, n));
  }
}

/** One for all counters of a site on the page, so that they ask together. */
function counterOf(base: URL, site: string): CountOf {
  const key = base.href + site;
  const ask = asker(base, site);
  const query = (stories: readonly string[]) =>
    stories.map((id) => `story=${encodeURIComponent(id)}`).join("&");
  const known = counting.get(key) ?? batchedCounts((stories) => ask<Counts>(`/counts?${query(stories)}`));
  counting.set(key, known);
  return known;
}

function isCount(detail: unknown): detail is PalabreCounted {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "site" in detail &&
    "story" in detail &&
    "count" in detail
  );
}
