import { z } from "zod";
import { inputError } from "./problems.js";
import { actor, timestamp } from "./words.js";

/** Who saved the draft last. Its revision is the `ETag` of `GET …/filters/draft`. */
export const drafted = z
  .object({
    revision: z.int().describe("one more each time it is saved"),
    by: actor,
    at: timestamp,
  })
  .meta({ id: "Drafted" });
export type Drafted = z.infer<typeof drafted>;

/** What is in order in a draft, and may yet do what nobody meant. */
export const filterWarnings = z.object({ items: z.array(inputError) }).meta({ id: "FilterWarnings" });
export type FilterWarnings = z.infer<typeof filterWarnings>;

/** Which revision somebody has seen, `"0"` where there was none: another is not overwritten. */
export const ifMatch = z
  .string()
  .regex(/^(?:W\/)?"\d{1,9}"$/, 'must be the ETag that the draft came with, such as "3"; "0" for none')
  .optional();

/** Filters of a site, as requests name them. */
export const namedFilterSet = z.union([z.literal("draft"), z.int().min(1)]);
export type NamedFilterSet = z.infer<typeof namedFilterSet>;
