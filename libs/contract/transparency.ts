import { z } from "zod";
import { measuredShare, waits } from "./insights.js";
import { sanctionKind } from "./sanctions.js";
import { textLanguage, timestamp } from "./words.js";

export const transparencyYear = z.coerce.number().int().min(2020).max(2100);

export const transparencyQuery = z.object({
  year: transparencyYear.optional().describe("without it, the year before this one"),
});
export type TransparencyQuery = z.infer<typeof transparencyQuery>;

export const publicReportQuery = z.object({
  lang: textLanguage.optional().describe("else by Accept-Language"),
});
export type PublicReportQuery = z.infer<typeof publicReportQuery>;

const median = z.number().nullable().describe("s; null where there was none");
const byWhom = { machine: z.int(), people: z.int() };

/**
 * What a site did about comments in a year. Its numbers are counted when it is asked for: what was taken back at once, and whoever
 * took it back, do not count.
 * @see Digital Services Act, articles 15 and 24
 */
export const transparencyReport = z
  .object({
    year: z.int(),
    from: timestamp,
    to: timestamp.describe("not included: the year's end, or when it was counted, where that is before"),
    timeZone: z.string().describe("in which the year begins: the site's"),
    published: z.boolean().describe("whether readers may read it"),
    comments: z.object({
      received: z.int(),
      published: z.object(byWhom),
      removed: z.object(byWhom).describe("refused before anybody saw them, or taken down"),
      waits: waits.describe("for a person's decision, where one was waited for"),
    }),
    reasons: z
      .array(z.object({ reason: z.string().nullable(), ...byWhom }))
      .describe("why comments were removed, the most frequent first; the machine's without its words"),
    notices: z.object({
      received: z.int(),
      removed: z.int().describe("where the comment was taken down"),
      kept: z.int(),
      open: z.int(),
      byMachine: z.int().describe("of those answered, how many by filters alone"),
      inTime: z.int().describe("of those answered, how many before their deadline"),
      median: median.describe("from a notice to its answer, in s"),
      laws: z
        .array(z.object({ law: z.string().nullable(), received: z.int() }))
        .describe("as they were named, the most frequent first"),
    }),
    appeals: z.object({
      received: z.int(),
      upheld: z.int().describe("where the decision stood"),
      overturned: z.int(),
      open: z.int(),
      inTime: z.int(),
      median: median.describe("from an appeal to its outcome, in s"),
    }),
    sanctions: z.array(z.object({ kind: sanctionKind, imposed: z.int(), lifted: z.int() })),
    machine: z.object({
      refusals: measuredShare.describe("of what the machine refused, how much a person then published"),
      publications: measuredShare.describe("of what the machine published, how much a person then removed"),
      audit: measuredShare.describe(
        "of the comments that were drawn, on how many people agreed with it without knowing what it said",
      ),
    }),
    moderators: z.int().describe("people who decided on at least one comment"),
  })
  .meta({ id: "TransparencyReport" });
export type TransparencyReport = z.infer<typeof transparencyReport>;
