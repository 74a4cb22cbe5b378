import { z } from "zod";
import { outwardAddress } from "./web-address.js";
import { commentStatus, opaqueId, page, siteId, storyId, timestamp } from "./words.js";

/** What a site's own services may be told of. */
export const webhookEvent = z.enum([
  "comment.held",
  "comment.decided",
  "comment.reported",
  "notice.received",
  "appeal.received",
  "appeal.decided",
  "deadline.near",
  "wave.begun",
  "job.done",
  "filters.alarm",
  "filters.braked",
  "suggestions.found",
  "service.down",
  "service.back",
  "model.drift",
]);
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** As Standard Webhooks has them: `whsec_` and 24 to 64 bytes in base64. */
const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, "must be whsec_ and the base64 of 24 to 64 bytes");

const hook = {
  id: siteId.describe("chosen by the site"),
  url: outwardAddress,
  events: z.array(webhookEvent).min(1, "name at least one event").max(webhookEvent.options.length),
  kind: z
    .enum(["standard", "chat"])
    .describe("`standard`: Standard Webhooks; `chat`: `{text}` as Slack and Mattermost take it"),
  paused: z.boolean().optional().describe("nothing new is sent to it as long as it is"),
};

/** A webhook of a site. Its secret is written only; without one, the secret that it has stays. */
export const webhook = z.strictObject({ ...hook, secret: webhookSecret.optional() }).meta({ id: "Webhook" });
export type Webhook = z.infer<typeof webhook>;

export const webhooks = z
  .array(webhook)
  .max(20)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "must not name an id twice");

export const shownWebhook = z
  .object({ ...hook, secret: z.boolean().describe("whether it has one") })
  .meta({ id: "ShownWebhook" });
export type ShownWebhook = z.infer<typeof shownWebhook>;

/** What has happened: whoever wants to know more asks the API. Nobody is named. */
export const webhookData = z.object({
  site: siteId,
  comment: opaqueId.nullable(),
  story: storyId.nullable(),
  revision: z.int().nullable(),
  from: commentStatus.nullable(),
  to: commentStatus.nullable(),
  by: z.enum(["person", "machine"]).nullable(),
  notice: opaqueId.nullable(),
  appeal: opaqueId.nullable(),
  wave: opaqueId.nullable(),
  job: opaqueId
    .nullable()
    .describe("a decision on many comments, each time that it is through, or taken back"),
  version: z.int().nullable().describe("of the filters"),
  filter: z.string().nullable().describe("the filter or rule of it, or whose service it is"),
});
export type WebhookData = z.infer<typeof webhookData>;

/** What is sent, with the headers of Standard Webhooks. */
export const webhookMessage = z
  .object({ type: z.union([webhookEvent, z.literal("test")]), timestamp, data: webhookData })
  .meta({ id: "WebhookMessage" });
export type WebhookMessage = z.infer<typeof webhookMessage>;

/** One try to deliver. */
export const deliveryTry = z.object({
  at: timestamp,
  status: z.int().nullable().describe("of the answer; null where there was none"),
  error: z.string().nullable(),
  took: z.int().describe("ms"),
});
export type DeliveryTry = z.infer<typeof deliveryTry>;

/** One message to one webhook. Its id is its `webhook-id`, the same in every try. */
export const delivery = z
  .object({
    id: opaqueId,
    webhook: siteId,
    at: timestamp,
    message: webhookMessage,
    state: z.enum(["waiting", "delivered", "failed"]),
    tries: z.array(deliveryTry).describe("the last ones, oldest first"),
  })
  .meta({ id: "Delivery" });
export type Delivery = z.infer<typeof delivery>;

/** The latest first, for thirty days. */
export const deliveries = page(delivery).meta({ id: "Deliveries" });
export type Deliveries = z.infer<typeof deliveries>;
