import { Schema } from "mongoose";
import type { Delivery, Webhook, WebhookMessage } from "#contract";

/** A webhook as its site keeps it. */
export interface StoredWebhook extends Omit<Webhook, "secret"> {
  secret: string | null;
}

/** A message to one webhook, until it is taken, and for a while after. */
export interface StoredDelivery {
  _id: string;
  site: string;
  webhook: string;
  /** the filter whose service is taught by it, instead of a webhook */
  filter?: string;
  at: Date;
  message: WebhookMessage;
  state: Delivery["state"];
  tries: Delivery["tries"];
  /** how often somebody has had it sent anew */
  round: number;
}

/** How long deliveries can be looked at and sent anew, in s. */
const keptFor = 30 * 24 * 3600;

const { Mixed } = Schema.Types;

export const deliverySchema = new Schema<StoredDelivery>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    webhook: { type: String, default: "" },
    filter: String,
    at: { type: Date, required: true },
    message: { type: Mixed, required: true },
    state: { type: String, required: true },
    tries: { type: Mixed, default: [] },
    round: { type: Number, default: 0 },
  },
  { collection: "deliveries", minimize: false, versionKey: false },
);

deliverySchema.index({ site: 1, webhook: 1, at: -1, _id: -1 }, { name: "of a webhook" });
deliverySchema.index({ state: 1, at: 1 }, { name: "waiting", partialFilterExpression: { state: "waiting" } });
deliverySchema.index({ at: 1 }, { name: "kept for a while", expireAfterSeconds: keptFor });
