import { z } from "zod";
import { backtestResult, changedVerdict } from "./backtests.js";
import { brakes } from "./brakes.js";
import { actor, opaqueId, page, timestamp } from "./words.js";

/** Which version judges beside the live one, without effect. */
export const newShadow = z
  .strictObject({
    version: z.int().min(1).nullable().describe("null ends it"),
    services: z.boolean().default(false).describe("services that cost something are asked for its sake, too"),
  })
  .meta({ id: "NewShadow" });
export type NewShadow = z.infer<typeof newShadow>;

/** What of a shadow would be drastic, were it live. */
export const drasticKind = z.enum(["keepsBack", "rejects", "letsThrough"]);
export type DrasticKind = z.infer<typeof drasticKind>;

export const shadowAlarm = z
  .object({
    kind: drasticKind,
    at: timestamp,
    judged: z.int().describe("comments that it had judged by then"),
    more: z.int().describe("of these, on how many it alone would do that"),
    less: z.int().describe("and on how many the live version alone did"),
  })
  .meta({ id: "ShadowAlarm" });
export type ShadowAlarm = z.infer<typeof shadowAlarm>;

/** A version beside the live one: what it would have done with what came in meanwhile. */
export const shadowRun = z
  .object({
    id: opaqueId,
    version: z.int(),
    since: timestamp,
    until: timestamp.nullable().describe("null as long as it judges"),
    by: actor,
    services: z.boolean().describe("whether it asks services that cost something"),
    judged: z.int(),
    result: backtestResult.nullable().describe("what a backtest says of the past, of what came in meanwhile"),
    live: backtestResult
      .pick({ matrix: true, precision: true, recall: true, rejections: true })
      .nullable()
      .describe("the same of the live filters, on the same comments"),
    alarms: z.array(shadowAlarm).describe("what it would do that is drastic, each kind once"),
  })
  .meta({ id: "ShadowRun" });
export type ShadowRun = z.infer<typeof shadowRun>;

export const shadowRuns = page(shadowRun).meta({ id: "ShadowRuns" });
export type ShadowRuns = z.infer<typeof shadowRuns>;

/** The version in shadow, and what it has shown; where none is, what the last one has. */
export const shadow = z
  .object({ version: z.int().nullable(), run: shadowRun.nullable() })
  .meta({ id: "Shadow" });
export type Shadow = z.infer<typeof shadow>;

/** What calls for an operator: brakes that are on, and what the version in shadow would do that is drastic. */
export const filterAlarms = z
  .object({
    brakes,
    shadow: z.array(shadowAlarm.extend({ run: opaqueId, version: z.int() })),
  })
  .meta({ id: "FilterAlarms" });
export type FilterAlarms = z.infer<typeof filterAlarms>;

/** What `/operations` says of a shadow, as it grows: its figures, and the newest comments that it would have judged otherwise. */
export const shadowNews = z.object({ run: shadowRun, changes: z.array(changedVerdict) });
export type ShadowNews = z.infer<typeof shadowNews>;
