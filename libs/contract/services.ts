import { z } from "zod";
import { filterId } from "./filter-base.js";
import { timestamp, verdictKind } from "./words.js";

/** Whether questions go out: not while a service fails, but for one now and then that tries whether it is back. */
export const breakerState = z.enum(["closed", "open", "half-open"]);
export type BreakerState = z.infer<typeof breakerState>;

const ms = z.int().nullable().describe("ms, to within a tenth; null where nothing was answered");

/** How often a service was asked. */
export const serviceCount = z.object({
  asked: z.int().describe("requests sent"),
  answered: z.int(),
  failed: z.int(),
  kept: z.int().describe("answered from what the same question was answered before"),
  cost: z.number(),
});
export type ServiceCount = z.infer<typeof serviceCount>;

const withTimes = serviceCount.extend({ p50: ms, p95: ms });

/** That a service is not asked: it fails, or its budget for the month is spent. */
export const serviceOutage = z.object({ why: z.enum(["failing", "spent"]), since: timestamp });
export type ServiceOutage = z.infer<typeof serviceOutage>;

export const serviceUse = z.object({
  filter: filterId,
  type: z.string(),
  host: z.string().describe("of the server that is asked"),
  then: verdictKind.nullable(),
  onFailure: z.enum(["hold", "ignore"]).describe("what becomes of a comment without an answer"),
  deadline: z.int().describe("ms"),
  tries: z.int(),
  concurrency: z.int().describe("questions at the same time, of each worker"),
  breaker: breakerState,
  outage: serviceOutage.nullable().describe("null while it is asked"),
  lastFailure: z
    .object({ at: timestamp, message: z.string() })
    .nullable()
    .describe("the latest of 30 days, in the reader's language"),
  key: z
    .object({
      needed: z.boolean(),
      set: z.boolean().describe("whether it has one that goes to this server"),
      at: timestamp.nullable().describe("when it was written"),
    })
    .describe("what it shows or signs with"),
  today: withTimes,
  days: withTimes.describe("of 30 days, today among them"),
  month: serviceCount,
  cost: z.number().describe("of one request"),
  budget: z.number().nullable().describe("for a month"),
});
export type ServiceUse = z.infer<typeof serviceUse>;

/** The services that the active filters ask, by day and month in UTC. */
export const serviceUses = z.object({ services: z.array(serviceUse) }).meta({ id: "ServiceUses" });
export type ServiceUses = z.infer<typeof serviceUses>;
