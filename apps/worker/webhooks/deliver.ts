import { Inject, Injectable } from "@nestjs/common";
import type { DeliverJob, DeliveryTry } from "#contract";
import { type Configuration, configurationToken, type Letter, postOutward, signedLetter } from "#platform";
import {
  Deliveries,
  Sites,
  type StoredDelivery,
  type StoredSite,
  type StoredWebhook,
  textLanguageOf,
} from "#store";
import { Later } from "../queue-worker.js";
import { Slots } from "../slots.js";
import { chatLetter } from "./message.js";
import { TeachService } from "./teach-service.js";

/** So many of a webhook's messages, and of a site's, are under way at once: a slow server holds up its own alone. */
const mostOfWebhook = 4;
const mostOfSite = 8;
/** What finds no room comes again about then, in ms. */
const again = 400;

interface Sending extends Letter {
  url: string;
}

/** The webhook did not take it. */
class NotTaken extends Error {}

/** Sends messages to the webhooks of sites, and to services that learn. One that was delivered already is not sent again; one that fails is tried again. */
@Injectable()
export class Deliver {
  private readonly slots = new Slots();

  constructor(
    private readonly deliveries: Deliveries,
    private readonly sites: Sites,
    private readonly services: TeachService,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  /** @param isLast whether it is given up when it fails once more. @throws where it is to be tried again */
  async run({ delivery: id }: DeliverJob, isLast: boolean): Promise<void> {
    const delivery = await this.deliveries.waiting(id);
    if (!delivery) return;
    const site = await this.sites.byId(delivery.site);
    const sending = site ? await this.sending(delivery, site) : "nobody";
    if (!site || sending === "nobody")
      return this.deliveries.tried(id, { ...begun(), error: "the webhook is gone" }, "failed");
    if (sending === "nothing") return this.deliveries.tried(id, begun(), "delivered");
    const to = `${site._id} ${delivery.filter ?? ""} ${delivery.webhook}`;
    const leave = this.slots.take({ [site._id]: mostOfSite, [to]: mostOfWebhook });
    if (!leave) throw new Later(again * (0.5 + Math.random()));
    const made = await this.try(sending).finally(leave);
    if (made.error === null) return this.deliveries.tried(id, made, "delivered");
    await this.deliveries.tried(id, made, isLast ? "failed" : "waiting");
    throw new NotTaken(made.error);
  }

  private async try(sending: Sending): Promise<DeliveryTry> {
    const since = Date.now();
    const made = begun();
    try {
      const { privateHosts } = this.configuration;
      const status = await postOutward({ ...sending, privateHosts });
      const isTaken = status >= 200 && status < 300;
      return { ...made, status, error: isTaken ? null : `answered ${status}`, took: Date.now() - since };
    } catch (error) {
      const message = error instanceof Error ? error.message : "no answer";
      return { ...made, error: message, took: Date.now() - since };
    }
  }

  private async sending(delivery: StoredDelivery, site: StoredSite): Promise<Sending | "nothing" | "nobody"> {
    if (delivery.filter !== undefined) return (await this.services.letter(delivery, site)) ?? "nothing";
    const webhook = site.webhooks?.find((one) => one.id === delivery.webhook);
    return webhook ? { url: webhook.url, ...this.letter(delivery, site, webhook) } : "nobody";
  }

  private letter(delivery: StoredDelivery, { settings }: StoredSite, webhook: StoredWebhook): Letter {
    const { _id: id, message } = delivery;
    if (webhook.kind === "standard")
      return signedLetter({ id, body: JSON.stringify(message), secret: webhook.secret, now: new Date() });
    const language = textLanguageOf(undefined, settings.languages);
    return chatLetter(delivery, { language, publicUrl: this.configuration.publicUrl });
  }
}

function begun(): DeliveryTry {
  return { at: new Date().toISOString(), status: null, error: null, took: 0 };
}
