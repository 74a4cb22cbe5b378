import { z } from "zod";
import type { Refused } from "./events.js";
import { queueCounts } from "./readers.js";
import { opaqueId, siteId, timestamp } from "./words.js";

/** Somebody of the staff, as the others see them. */
export const colleague = z.object({ id: opaqueId, name: z.string() }).meta({ id: "Colleague" });
export type Colleague = z.infer<typeof colleague>;

/** Who looks at a case, until when. */
export const claim = z.object({ comment: opaqueId, by: colleague, until: timestamp });
export type Claim = z.infer<typeof claim>;

/** A claim, where it is clear of which comment. */
export const claimOn = claim.omit({ comment: true }).meta({ id: "Claim" });
export type ClaimOn = z.infer<typeof claimOn>;

/** Who looks at an appeal, until when. */
export const appealClaim = claimOn.extend({
  appeal: opaqueId.describe("of the statement that it is against"),
});
export type AppealClaim = z.infer<typeof appealClaim>;

export const joinModeration = z.object({ site: siteId });

/** What `release` says. The site is the one that the socket has joined, and can't be another. */
export const releaseMessage = z.strictObject({ comment: opaqueId });

/** So many others may be named where one wants a case. */
const mostOthers = 50;

/** What `claim` says: which case one wants, and which would do as well, the best first. */
export const claimMessage = releaseMessage.extend({ or: z.array(opaqueId).max(mostOthers).optional() });
export type ClaimMessage = z.infer<typeof claimMessage>;

/** What `claimAppeal` and `releaseAppeal` say. */
export const appealMessage = z.strictObject({ appeal: opaqueId });
export type AppealMessage = z.infer<typeof appealMessage>;

/** How a claim is answered: where another case was had instead of the one wanted, with its id and why the first could not be had. */
export type ClaimAnswer = { ok: true } | (Refused & { instead?: string });

/** What who joins finds: the queues, and who else is at work. */
export const atDesk = queueCounts.extend({
  claims: z.array(claim),
  appealClaims: z.array(appealClaim),
  present: z.array(colleague),
});
export type AtDesk = z.infer<typeof atDesk>;
