import { z } from "zod";
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

export const joinModeration = z.object({ site: siteId });

/** What `claim` and `release` say. The site is the one that the socket has joined, and can't be another. */
export const claimMessage = z.strictObject({ comment: opaqueId });

/** What who joins finds: the queues, and who else is at work. */
export const atDesk = queueCounts.extend({ claims: z.array(claim), present: z.array(colleague) });
export type AtDesk = z.infer<typeof atDesk>;
