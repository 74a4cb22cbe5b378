import { Controller, Get, Header, HttpCode, Param, Post, Query } from "@nestjs/common";
import {
  deliveries,
  type Deliveries as Shown,
  type Delivery,
  delivery,
  listQuery,
  type ListQuery,
  opaqueId,
  Problem,
  siteId,
} from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { Deliveries, newDelivery, presentDelivery } from "#store";
import { Answers } from "../openapi/answers.js";

/** What was sent to a site's webhooks. Which there are is said in its settings. */
@Controller("v1/sites/:site")
@May("operate")
export class WebhooksController {
  constructor(
    private readonly sites: KnownSites,
    private readonly store: Deliveries,
  ) {}

  @Get("webhooks/:webhook/deliveries")
  @Header("cache-control", "private, no-store")
  @Answers(200, deliveries)
  async list(
    @AtSite() site: string,
    @Param("webhook", { schema: siteId }) webhook: string,
    @Query({ schema: listQuery }) query: ListQuery,
  ): Promise<Shown> {
    await this.found(site, webhook);
    const { items, next } = await this.store.list(site, webhook, query);
    return { items: items.map(presentDelivery), next };
  }

  /** Sends a message that says nothing but that it comes. */
  @Post("webhooks/:webhook/test")
  @HttpCode(202)
  @Answers(202, delivery)
  async test(
    @AtSite() site: string,
    @Param("webhook", { schema: siteId }) webhook: string,
  ): Promise<Delivery> {
    await this.found(site, webhook);
    const made = newDelivery(site, webhook, { type: "test", at: new Date(), said: { site } });
    await this.store.add(made);
    return presentDelivery(made);
  }

  /** Sends a message anew, under the id that it has: whoever has taken it can tell. */
  @Post("deliveries/:delivery/replay")
  @HttpCode(202)
  @Answers(202, delivery)
  async replay(
    @AtSite() site: string,
    @Param("delivery", { schema: opaqueId }) id: string,
  ): Promise<Delivery> {
    const again = await this.store.replay(site, id);
    if (!again) throw new Problem("delivery-unknown", `there is no delivery "${id}" any more`);
    return presentDelivery(again);
  }

  private async found(site: string, id: string): Promise<void> {
    const { webhooks = [] } = await this.sites.get(site);
    if (!webhooks.some((one) => one.id === id))
      throw new Problem("webhook-unknown", `the settings have no webhook "${id}"`);
  }
}
