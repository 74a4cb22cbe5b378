import { z } from "zod";
import { caseNotice } from "./notices.js";
import { appealState, statement } from "./statements.js";
import {
  actor,
  commentStatus,
  opaqueId,
  role,
  siteId,
  storyPlace,
  textLanguage,
  timestamp,
} from "./words.js";

/** How a dossier is wanted: else by `Accept`. */
export const dossierQuery = z.object({
  format: z.enum(["json", "html"]).optional(),
  lang: textLanguage.optional().describe("of Palabre's own words on the page; else by Accept-Language"),
});
export type DossierQuery = z.infer<typeof dossierQuery>;

/** Who did something, and what they are on the site now; null where they are nobody there any more, or no person. */
const who = actor.extend({ role: role.nullable() });
export type Who = z.infer<typeof who>;

const seconds = z.int().describe("s").nullable();

export const dossierContent = z.object({
  madeAt: timestamp,
  site: z.object({ id: siteId, name: z.string(), timeZone: z.string() }),
  notice: caseNotice.extend({
    answer: z.string().nullable().describe("as they read it who gave notice; null while it is open"),
    answeredBy: who.nullable(),
  }),
  said: z
    .object({ revision: z.int(), text: z.string(), lang: z.string().nullable() })
    .nullable()
    .describe("what readers saw when the notice came, kept with it; null for notices of before it was kept"),
  comment: z.object({
    id: opaqueId,
    story: storyPlace,
    author: z.object({ id: z.string(), name: z.string() }).describe("a pseudonym once they are erased"),
    createdAt: timestamp,
    status: commentStatus,
  }),
  revisions: z
    .array(z.object({ revision: z.int(), text: z.string(), at: timestamp }))
    .describe("oldest first; none once the comment is deleted"),
  decisions: z
    .array(
      z.object({
        id: opaqueId,
        at: timestamp,
        by: who,
        from: commentStatus,
        to: commentStatus,
        revision: z.int(),
        reason: z.string().nullable(),
        note: z.string().nullable(),
      }),
    )
    .describe("oldest first"),
  statements: z
    .array(
      z.object({
        id: opaqueId,
        at: timestamp,
        about: statement.shape.about,
        by: who,
        reason: z.string().nullable(),
        revokedAt: timestamp.nullable(),
        appeal: z
          .object({
            at: timestamp,
            deadline: timestamp,
            text: z.string(),
            state: appealState,
            answer: z.string().nullable(),
            answeredAt: timestamp.nullable(),
            heardBy: who.nullable(),
          })
          .nullable(),
      }),
    )
    .describe("of reasons, to the author, with their appeals"),
  times: z
    .object({ toDecision: seconds, toAnswer: seconds, inTime: z.boolean().nullable() })
    .describe(
      "from the notice to the first decision of a moderator after it, and to its answer; whether that kept the deadline",
    ),
});
export type DossierContent = z.infer<typeof dossierContent>;

/** All that is known of one notice, as a dated file for a lawyer. */
export const dossier = z
  .object({
    content: dossierContent,
    sha256: z
      .string()
      .describe("of `content` in UTF-8, as JSON without white space, its names in this order"),
  })
  .meta({ id: "Dossier" });
export type Dossier = z.infer<typeof dossier>;
