import { LRUCache } from "lru-cache";
import { Judging } from "#moderation/learner/judging.js";
import { newLearner } from "#moderation/learner/learner.js";
import { type Models, upTo } from "#store";
import type { NewsListener } from "../news/news-listener.js";
import { starter, unpacked } from "./learner-bytes.js";

/** How long a new snapshot may go unnoticed where word of it is lost, in ms. */
const fresh = 60_000;

let beginner: Promise<Judging> | null = null;

/** What judges where a site's people have decided nothing yet: the same for all such sites of the process. */
function begun(): Promise<Judging> {
  return (beginner ??= starter().then((known) => new Judging(0, newLearner(known))));
}

/** The last snapshot of each site's learner, loaded once. */
export class KnownModels {
  /** 0 where a site has none */
  private readonly numbers = new LRUCache<string, number>({
    ...upTo(10_000),
    ttl: fresh,
    // nobody waits for what has probably not changed
    allowStale: true,
    ignoreFetchAbort: true,
    fetchMethod: (site) => this.models.number(site),
  });
  /** some 6 MB each */
  private readonly loaded = new LRUCache<string, Judging, { site: string; number: number }>({
    max: 32,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context: { site, number } }) => {
      const stored = await this.models.snapshot(site, number);
      return stored ? new Judging(number, await unpacked(stored.bytes)) : undefined;
    },
  });

  constructor(
    private readonly models: Models,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "model") this.numbers.delete(said.site);
      },
      missed: () => this.numbers.clear(),
    });
  }

  /** Of snapshot 0, the beginner, where a site's learner was never taught. */
  async of(site: string): Promise<Judging> {
    return this.at(site, (await this.numbers.fetch(site)) ?? 0);
  }

  /** The same, by the very last snapshot: for whoever may wait. */
  async latest(site: string): Promise<Judging> {
    return this.at(site, await this.models.number(site));
  }

  private async at(site: string, number: number): Promise<Judging> {
    if (number === 0) return begun();
    return (await this.loaded.fetch(`${site} ${number}`, { context: { site, number } })) ?? begun();
  }
}
