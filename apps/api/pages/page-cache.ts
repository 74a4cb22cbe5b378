import { setTimeout as pause } from "node:timers/promises";
import { Injectable, Logger } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import type { StoryRef } from "#contract";
import { NewsListener } from "#platform";
import { storyKey, upTo } from "#store";
import type { Document } from "./document.js";
import { Page } from "./page.js";

type Content = () => Promise<Document>;

interface Kept {
  page: Page;
  content: Content;
  /** since when there is something newer, in ms; null while it is up to date */
  outdatedAt: number | null;
  /** how often there was something newer */
  changes: number;
}

/** How long a page may be old while the relay's word does not arrive, in ms. */
const freshAlone = 1000;
const mostBytes = 64 * 1024 * 1024;

/** A page that is sent so often, in times a second, is asked for by a crowd. */
const crowd = 50;
/** A crowd gets the page as it last was while the next is made, but never one that is older, in ms. */
const oldest = 250;
/** A page that changes all the time is made anew this often for a crowd, in ms. */
const renewal = 50;

/**
 * Pages by their address and form, kept until the relay says that their story has changed. Then a reader waits for the page as it is
 * now; only a crowd is not made to wait.
 */
@Injectable()
export class PageCache {
  private readonly logger = new Logger("pages");
  private readonly pages = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ page }) => page.size,
  });
  private readonly builds = new Map<string, Promise<Page>>();
  private readonly renewing = new Set<string>();
  private readonly addresses = new LRUCache<string, Set<string>>({ ...upTo(20_000) });

  constructor(private readonly news: NewsListener) {
    news.add({
      heard: (said) => {
        if (said.about === "story") this.outdate(said);
        if (said.about === "site") this.clear();
      },
      missed: () => this.clear(),
    });
  }

  /** A page that can be sent at once. */
  ready(address: string): Page | undefined {
    const kept = this.pages.get(address);
    if (!kept) return undefined;
    const { page, outdatedAt } = kept;
    if (outdatedAt !== null && Date.now() - outdatedAt > oldest) return undefined;
    if (!this.news.listening && Date.now() - page.builtAt > freshAlone) return undefined;
    return page;
  }

  /** A page, built once for all who wait for it. Who asks after the story has changed does not get what was begun before. */
  async get(address: string, story: StoryRef, content: Content): Promise<Page> {
    const ready = this.ready(address);
    if (ready) return ready;
    const begun = this.builds.get(address);
    if (begun) return begun;
    this.remember(story, address);
    const build = content().then((built) => new Page(built));
    this.builds.set(address, build);
    try {
      const page = await build;
      if (this.builds.get(address) === build)
        this.pages.set(address, { page, content, outdatedAt: null, changes: 0 });
      return page;
    } finally {
      if (this.builds.get(address) === build) this.builds.delete(address);
    }
  }

  private remember(story: StoryRef, address: string): void {
    const key = storyKey(story);
    const known = this.addresses.get(key) ?? new Set<string>();
    this.addresses.set(key, known.add(address));
  }

  private outdate(story: StoryRef): void {
    const key = storyKey(story);
    for (const address of this.addresses.get(key) ?? []) {
      this.builds.delete(address);
      const kept = this.pages.get(address);
      if (kept && (this.renewing.has(address) || isForCrowd(kept.page))) this.renew(address, kept);
      else this.forget(key, address);
    }
  }

  private forget(key: string, address: string): void {
    this.pages.delete(address);
    const known = this.addresses.get(key);
    known?.delete(address);
    if (known?.size === 0) this.addresses.delete(key);
  }

  private renew(address: string, kept: Kept): void {
    kept.outdatedAt ??= Date.now();
    kept.changes++;
    if (this.renewing.has(address)) return;
    this.renewing.add(address);
    this.keepRenewing(address, kept)
      .catch((error: unknown) => {
        this.pages.delete(address);
        this.logger.warn(error);
      })
      .finally(() => this.renewing.delete(address));
  }

  private async keepRenewing(address: string, kept: Kept): Promise<void> {
    do {
      const { changes } = kept;
      const page = await this.built(kept);
      if (this.pages.get(address) !== kept) return;
      kept.page = page;
      kept.outdatedAt = kept.changes > changes ? Date.now() : null;
      await pause(renewal);
    } while (kept.outdatedAt !== null);
  }

  private async built({ page, content }: Kept): Promise<Page> {
    const next = new Page(await content());
    await Promise.all(page.encodings.map((encoding) => next.make(encoding)));
    return next;
  }

  private clear(): void {
    this.pages.clear();
    this.builds.clear();
    this.addresses.clear();
  }
}

function isForCrowd({ sent, builtAt }: Page): boolean {
  return sent > (crowd * Math.max(Date.now() - builtAt, 200)) / 1000;
}
