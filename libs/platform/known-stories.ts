import { LRUCache } from "lru-cache";
import type { StoryRef } from "#contract";
import { refuseWriting, type Writing } from "#discussion";
import { rulesOf, type Stories, type StoredStory, storyKey, upTo } from "#store";
import type { NewsListener } from "./news/news-listener.js";

/** How long a closed story may take more comments where the relay's word is lost, in ms. */
const fresh = 5000;

/** What publishers said of their stories, as this process knows it. Not for numbers, which change all the time. */
export class KnownStories {
  private readonly known = new LRUCache<string, StoredStory, StoryRef>({
    ...upTo(10_000),
    ttl: fresh,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context }) => (await this.stories.byRef(context)) ?? undefined,
  });

  constructor(
    private readonly stories: Stories,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "story" && said.events.some(({ type }) => type === "story.changed"))
          this.known.delete(storyKey(said));
      },
      missed: () => this.known.clear(),
    });
  }

  /** @returns null for a story nobody has written to */
  async get(ref: StoryRef): Promise<Pick<StoredStory, "url" | "title" | "section"> | null> {
    return this.find(ref);
  }

  /** @throws Problem saying why the story does not take something now */
  async refuse(writing: Writing, ref: StoryRef): Promise<void> {
    refuseWriting(writing, rulesOf(await this.find(ref)), new Date());
  }

  /** Takes what was known of a story out of memory, after a change made here. */
  forget(ref: StoryRef): void {
    this.known.delete(storyKey(ref));
  }

  private async find(ref: StoryRef): Promise<StoredStory | null> {
    return (await this.known.fetch(storyKey(ref), { context: ref })) ?? null;
  }
}
