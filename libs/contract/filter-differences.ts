import { z } from "zod";
import { namedFilterSet } from "./filter-drafts.js";

const asked = z.union([
  z.enum(["draft", "active"]),
  z.coerce.number().int().min(1, 'must be "draft", "active" or the number of a version'),
]);

/** Two of a site's filter sets. */
export const differencesQuery = z
  .strictObject({ from: asked, to: asked })
  .describe("the draft, the active version, or a version by its number");
export type DifferencesQuery = z.infer<typeof differencesQuery>;

/** An entry of a list, as the set has it: a word or domain, or an object with its word or name. */
const entry = z.union([z.string(), z.record(z.string(), z.unknown())]);
export type ListEntry = z.infer<typeof entry>;

const listDifference = z.object({
  field: z.string(),
  added: z.array(entry),
  removed: z.array(entry),
  changed: z.array(z.object({ from: entry, to: entry })).describe("the same word or name, told otherwise"),
});
export type ListDifference = z.infer<typeof listDifference>;

/** A filter or rule that is not the same in both. */
const filterDifference = z
  .object({
    id: z.string(),
    type: z.string().nullable().describe("of a filter, as it is or was; null: a rule"),
    change: z.enum(["added", "removed", "changed"]),
    fields: z
      .array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))
      .describe("null where there is none"),
    lists: z.array(listDifference),
  })
  .meta({ id: "FilterDifference" });
export type FilterDifference = z.infer<typeof filterDifference>;

export const filterDifferences = z
  .object({
    from: namedFilterSet,
    to: namedFilterSet,
    filters: z.array(filterDifference),
    rules: z.array(filterDifference),
    reordered: z
      .array(z.enum(["filters", "rules"]))
      .describe("of which those that are in both come in another order"),
    default: z.object({ from: z.string(), to: z.string() }).nullable().describe("where it is another"),
  })
  .meta({ id: "FilterDifferences" });
export type FilterDifferences = z.infer<typeof filterDifferences>;
