import { LRUCache } from "lru-cache";
import { Problem, type TextLanguage } from "#contract";
import { type Sites, type StoredSite, textLanguageOf, upTo } from "#store";
import type { NewsListener } from "./news/news-listener.js";

/** How long a changed setting may go unnoticed where the relay's word is lost, in ms. */
const fresh = 5000;

/** Sites as this process knows them; the relay's news puts them out of date. */
export class KnownSites {
  private readonly known = new LRUCache<string, StoredSite>({
    ...upTo(10_000),
    ttl: fresh,
    ignoreFetchAbort: true,
    fetchMethod: async (id) => (await this.sites.byId(id)) ?? undefined,
  });

  constructor(
    private readonly sites: Sites,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "site") this.known.delete(said.site);
      },
      missed: () => this.known.clear(),
    });
  }

  async find(id: string): Promise<StoredSite | null> {
    return (await this.known.fetch(id)) ?? null;
  }

  /** @throws Problem `site-unknown` */
  async get(id: string): Promise<StoredSite> {
    const site = await this.find(id);
    if (!site) throw new Problem("site-unknown", `there is no site "${id}"`);
    return site;
  }

  /** The language that Palabre's own words are said in at a site. @param wanted as in Accept-Language */
  async language(id: string, wanted: string | undefined): Promise<TextLanguage> {
    return textLanguageOf(wanted, (await this.get(id)).settings.languages);
  }

  /** Takes what was known of a site out of memory, after a change made here. */
  forget(id: string): void {
    this.known.delete(id);
  }
}
