import { z } from "zod";
import { filterId } from "./filter-base.js";
import { searchQuery } from "./readers.js";
import { commentStatus, listQuery, opaqueId, queueName, storyId, timestamp } from "./words.js";

/** A length of time, in hours: a search that is kept stays as new as it was. */
const hours = z.coerce.number().positive().max(100_000);

/** What was drawn is decided on blind, in its own queue: it is not looked for there. */
export const soughtQueue = queueName.exclude(["audit"]);
export type SoughtQueue = z.infer<typeof soughtQueue>;

/** What a moderator looks for among a site's comments: all that is named has to fit. */
export const soughtComments = z
  .strictObject({
    q: searchQuery.shape.q.describe("words in its text, as it is or was, or in its author's name"),
    author: opaqueId,
    status: commentStatus,
    story: storyId,
    section: z.string().trim().min(1).max(200),
    filter: filterId.describe("the id of a filter that found something in it"),
    minScore: z.coerce
      .number()
      .min(0)
      .describe("the least score that a finding has, of `filter` if one is named"),
    wave: opaqueId.describe("what belongs to a wave"),
    lang: z.string().min(1).max(35),
    from: timestamp.describe("written from then on"),
    to: timestamp.describe("written before then"),
    queue: soughtQueue.describe("what waits in a queue"),
    newerThan: hours.describe("written within so many hours"),
    olderThan: hours.describe("written so many hours ago, or before"),
    decidedBy: opaqueId.describe(
      "whose decision stands; what they have decided last comes first, unless a wave is looked for",
    ),
    decidedWithin: hours.describe("decided on by a person within so many hours"),
  })
  .partial()
  .meta({ id: "SoughtComments" });
export type SoughtComments = z.infer<typeof soughtComments>;

export const moderationSearchQuery = listQuery
  .extend({ limit: z.coerce.number().int().min(1).max(100).default(50), ...soughtComments.shape })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ["from"],
    message: "must be before `to`",
  });
export type ModerationSearchQuery = z.infer<typeof moderationSearchQuery>;

/** A search that a moderator keeps under a name. */
export const savedView = z.strictObject({
  name: z.string().trim().min(1, "must not be empty").max(60, "must have 60 characters at most"),
  search: soughtComments,
});
export type SavedView = z.infer<typeof savedView>;

export const savedViews = z
  .strictObject({ views: z.array(savedView).max(30, "must be 30 at most") })
  .meta({ id: "SavedViews" });
export type SavedViews = z.infer<typeof savedViews>;

/** What can be looked for on a site, to choose from: as far as one sees. */
export const searchCriteria = z
  .object({
    sections: z.array(z.string()).describe("that its stories are in"),
    filters: z.array(filterId).describe("of the active version"),
    languages: z.array(z.string()).describe("of the site"),
  })
  .meta({ id: "SearchCriteria" });
export type SearchCriteria = z.infer<typeof searchCriteria>;
