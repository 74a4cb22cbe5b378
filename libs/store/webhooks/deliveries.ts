import type { ClientSession, Connection } from "mongoose";
import type { Delivery, DeliveryTry, ListQuery, Page, WebhookData, WebhookMessage } from "#contract";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { WrittenWhole } from "../written-whole.js";
import { deliverySchema, type StoredDelivery, type StoredWebhook } from "./delivery.schema.js";

/** So many tries are told. */
const mostTries = 20;

/** What is sent to the webhooks of sites, and what became of it. */
export class Deliveries extends WrittenWhole<StoredDelivery> {
  constructor(connection: Connection) {
    super(connection, "Delivery", deliverySchema);
  }

  async add(delivery: StoredDelivery): Promise<void> {
    await this.model.insertMany([delivery], { lean: true });
  }

  async addAll(deliveries: readonly StoredDelivery[], session: ClientSession): Promise<void> {
    if (deliveries.length > 0) await this.model.insertMany([...deliveries], { lean: true, session });
  }

  /** One that is still to be delivered. */
  waiting(id: string): Promise<StoredDelivery | null> {
    return this.model.findOne({ _id: id, state: "waiting" }).lean<StoredDelivery>();
  }

  /** Those of before a moment that are still to be delivered, the oldest first. */
  left(before: Date, limit: number): Promise<StoredDelivery[]> {
    return this.model
      .find({ state: "waiting", at: { $lt: before } })
      .sort({ at: 1 })
      .limit(limit)
      .lean<StoredDelivery[]>();
  }

  /** The deliveries of a webhook, the latest first. */
  async list(site: string, webhook: string, { limit, after }: ListQuery): Promise<Page<StoredDelivery>> {
    const found = await this.model
      .find({ site, webhook, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredDelivery[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** Notes a try, and what it comes to. */
  async tried(id: string, made: DeliveryTry, state: Delivery["state"]): Promise<void> {
    await this.model.updateOne(
      { _id: id },
      { $set: { state }, $push: { tries: { $each: [made], $slice: -mostTries } } },
    );
  }

  /** Has one delivered anew, under the same id. @returns null where there is none */
  replay(site: string, id: string): Promise<StoredDelivery | null> {
    return this.model
      .findOneAndUpdate(
        { _id: id, site },
        { $set: { state: "waiting" }, $inc: { round: 1 } },
        { returnDocument: "after" },
      )
      .lean<StoredDelivery>();
  }
}

/** Something that a site's own services may want to hear of. */
export interface Occasion {
  type: WebhookMessage["type"];
  at: Date;
  said: Partial<WebhookData> & Pick<WebhookData, "site">;
}

const nothing = {
  ...{ comment: null, story: null, revision: null, from: null, to: null, by: null },
  ...{ notice: null, appeal: null, wave: null, job: null, version: null, filter: null },
};

/** A message on its way to a webhook. */
export function newDelivery(site: string, webhook: string, { type, at, said }: Occasion): StoredDelivery {
  const message = { type, timestamp: at.toISOString(), data: { ...nothing, ...said } };
  return { _id: newId(), site, webhook, at, message, state: "waiting", tries: [], round: 0 };
}

/** What has happened on its way to all of a site's webhooks that want to hear of it. */
export function addressed(webhooks: readonly StoredWebhook[], occasion: Occasion): StoredDelivery[] {
  return webhooks
    .filter(({ events, paused }) => !paused && events.some((event) => event === occasion.type))
    .map(({ id }) => newDelivery(occasion.said.site, id, occasion));
}

/** What people have decided on its way to services that learn from it. */
export function lessons(filters: readonly string[], occasion: Occasion): StoredDelivery[] {
  const { site, by } = occasion.said;
  if (occasion.type !== "comment.decided" || by !== "person") return [];
  return filters.map((filter) => ({ ...newDelivery(site, "", occasion), filter }));
}

export function presentDelivery({ _id: id, webhook, at, message, state, tries }: StoredDelivery): Delivery {
  return { id, webhook, at: at.toISOString(), message, state, tries };
}
