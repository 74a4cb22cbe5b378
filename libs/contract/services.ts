import { z } from "zod";
import { filterId } from "./filter-base.js";

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

export const serviceUse = z.object({
  filter: filterId,
  type: z.string(),
  breaker: breakerState,
  today: serviceCount.extend({ p50: ms, p95: ms }),
  month: serviceCount,
  budget: z.number().nullable().describe("for a month"),
});
export type ServiceUse = z.infer<typeof serviceUse>;

/** The services that the active filters ask, by day and month in UTC. */
export const serviceUses = z.object({ services: z.array(serviceUse) }).meta({ id: "ServiceUses" });
export type ServiceUses = z.infer<typeof serviceUses>;
