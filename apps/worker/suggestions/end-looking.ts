import { Inject, Injectable } from "@nestjs/common";
import type { Connection } from "mongoose";
import { connectionToken, impatientRedisToken, tellNews, type RedisClient } from "#platform";
import { addressed, Deliveries, Sites, type StoredFound, Suggestions } from "#store";

/** Ends a search for suggestions, and tells of what was never suggested before: of each once, however often it is found again. */
@Injectable()
export class EndLooking {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly sites: Sites,
    private readonly deliveries: Deliveries,
    @Inject(connectionToken) private readonly connection: Connection,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  async run(site: string, found: StoredFound): Promise<void> {
    const { webhooks = [] } = (await this.sites.byId(site)) ?? {};
    const occasion = { type: "suggestions.found", at: found.at, said: { site } } as const;
    await this.connection.transaction(async (session) => {
      const isNews = await this.suggestions.end(site, found, session);
      if (isNews) await this.deliveries.addAll(addressed(webhooks, occasion), session);
    });
    await this.tell(site);
  }

  async fail(site: string): Promise<void> {
    await this.suggestions.fail(site);
    await this.tell(site);
  }

  private async tell(site: string): Promise<void> {
    await tellNews(this.redis, [{ about: "suggestions", site }]);
  }
}
