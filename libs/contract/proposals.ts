import { z } from "zod";
import { newDecisionJob } from "./decision-jobs.js";
import { activation } from "./filters.js";
import { newDecision } from "./moderators.js";
import { newSanction } from "./sanctions.js";
import { hearing } from "./statements.js";
import { actor, opaqueId, timestamp } from "./words.js";

/** Acts that a site may want two people for. */
export const graveKind = z.enum(["permanentBan", "rejectAll", "republishAfterNotice", "activateFilters"]);
export type GraveKind = z.infer<typeof graveKind>;

/** From so many comments on, to reject what one author wrote is as grave as to reject all of it. */
export const manyOfOne = 10;

export const fourEyes = z
  .strictObject({
    permanentBan: z.boolean().optional().describe("to ban somebody without an end"),
    rejectAll: z
      .boolean()
      .optional()
      .describe(
        `to reject at once all that an author wrote, or ${manyOfOne} comments or more of theirs and of nobody else`,
      ),
    republishAfterNotice: z
      .boolean()
      .optional()
      .describe(
        "to publish what was taken down after a notice of illegal content, also by granting an appeal",
      ),
    activateFilters: z.boolean().optional().describe("to activate filters that reject alone"),
  })
  .describe("which acts are proposed by one person, and done when another confirms them");

/** A grave act as it was asked for. */
export const graveAct = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("permanentBan"), user: opaqueId, asked: newSanction }),
  z.object({ kind: z.literal("rejectAll"), user: opaqueId, asked: newDecisionJob }),
  z.object({
    kind: z.literal("republishAfterNotice"),
    comment: opaqueId,
    asked: newDecision,
    appeal: hearing
      .pick({ answer: true })
      .extend({ statement: opaqueId })
      .optional()
      .describe("that is granted so, and what its author is told"),
  }),
  z.object({ kind: z.literal("activateFilters"), asked: activation }),
]);
export type GraveAct = z.infer<typeof graveAct>;

export const proposalState = z.enum(["open", "confirmed", "declined", "withdrawn", "expired"]);
export type ProposalState = z.infer<typeof proposalState>;

/** A grave act that somebody has proposed, and somebody else confirms or declines. */
export const proposal = z
  .object({
    id: opaqueId,
    at: timestamp,
    by: actor,
    until: timestamp.describe("when it lapses, unless somebody has decided on it"),
    act: graveAct,
    about: z.object({
      name: z.string().describe("whom it is about, or which version of the filters"),
      excerpt: z
        .string()
        .nullable()
        .describe("how the comment begins that is to be published, or the note on the version"),
    }),
    state: proposalState,
    decided: z.object({ at: timestamp, by: actor, note: z.string().nullable() }).nullable(),
  })
  .meta({ id: "Proposal" });
export type Proposal = z.infer<typeof proposal>;

/** Those that wait, the oldest first; to who is limited to sections, their own. */
export const proposals = z.object({ items: z.array(proposal), fourEyes }).meta({ id: "Proposals" });
export type Proposals = z.infer<typeof proposals>;

/** What is answered where an act is not done yet: somebody else has to confirm it. */
export const proposed = z.object({ id: opaqueId, proposal }).meta({ id: "Proposed" });
export type Proposed = z.infer<typeof proposed>;

export const confirmation = z
  .strictObject({ note: z.string().trim().max(2000).optional() })
  .meta({ id: "Confirmation" });
export type Confirmation = z.infer<typeof confirmation>;

export const refusedProposal = z
  .strictObject({ note: z.string().trim().min(1, "must say why").max(2000) })
  .meta({ id: "RefusedProposal" });
export type RefusedProposal = z.infer<typeof refusedProposal>;
