import { z } from "zod";
import { filterId } from "./filter-base.js";
import { forms } from "./filter-faults.js";
import { localized, verdictKind } from "./words.js";

const timeOfDay = z.string().regex(forms.time, "must be a time such as 22:30");

export const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export type Weekday = z.infer<typeof weekday>;

/** When a rule holds, in the site's time zone. */
export const schedule = z.strictObject({
  days: z.array(weekday).min(1, "must name a day").optional().describe("without it, every day"),
  from: timeOfDay.default("00:00"),
  until: timeOfDay
    .default("00:00")
    .describe("not later than `from`: on the next day, which belongs to the day it began on"),
});
export type Schedule = z.infer<typeof schedule>;

export const rule = z.strictObject({
  id: filterId,
  when: z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(2000, "must be 2,000 characters at most")
    .describe("a condition in CEL"),
  then: verdictKind,
  reason: z
    .union([z.string().trim().min(1, "must not be empty").max(500), localized])
    .optional()
    .describe("what people are told; by itself or in each language"),
  priority: z
    .int()
    .min(-1000)
    .max(1000)
    .default(0)
    .describe("the highest are asked first, equal ones in their order"),
  schedule: schedule.optional(),
  sections: z.array(z.string().trim().min(1).max(200)).min(1, "must name a section").max(100).optional(),
  stories: z.array(z.string().trim().min(1).max(2048)).min(1, "must name a story").max(100).optional(),
});
export type Rule = z.infer<typeof rule>;
