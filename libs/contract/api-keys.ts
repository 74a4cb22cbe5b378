import { z } from "zod";
import { actor, opaqueId, timestamp } from "./words.js";

/** A key for the site's own server, which may do with it what an operator may. */
export const newApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(60).describe("what it is for"),
    days: z.int().min(1).max(730).default(365).describe("for which it counts"),
  })
  .meta({ id: "NewApiKey" });
export type NewApiKey = z.infer<typeof newApiKey>;

export const apiKey = z
  .object({
    id: opaqueId,
    name: z.string(),
    by: actor,
    at: timestamp,
    expiresAt: timestamp,
    endsAt: timestamp.nullable().describe("when it was, or is to be, ended before that"),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKey>;

/** The last first; what has ended long ago is not told. */
export const apiKeys = z.object({ items: z.array(apiKey) }).meta({ id: "ApiKeys" });
export type ApiKeys = z.infer<typeof apiKeys>;

export const createdApiKey = apiKey
  .extend({ token: z.string().describe("to be sent as `Authorization: Bearer`; shown this once") })
  .meta({ id: "CreatedApiKey" });
export type CreatedApiKey = z.infer<typeof createdApiKey>;

/** How long a key that is ended still counts, while another takes its place. */
export const endApiKey = z.object({
  overlap: z.coerce.number().int().min(0).max(720).default(0).describe("hours"),
});
export type EndApiKey = z.infer<typeof endApiKey>;
