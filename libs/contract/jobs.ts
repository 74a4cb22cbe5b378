import { z } from "zod";
import { opaqueId, siteId, storyId } from "./words.js";

/** A comment that waits for the machine's verdict. */
export const moderateJob = z.object({
  site: siteId,
  /** absent in jobs of before */
  story: storyId.optional(),
  comment: opaqueId,
  revision: z.int(),
});
export type ModerateJob = z.infer<typeof moderateJob>;

/** Such comments that lie in the queue together: what one of them comes to says nothing about the others. */
export const moderateJobs = z.array(moderateJob).min(1);
export type ModerateJobs = z.infer<typeof moderateJobs>;

/** Somebody who is to be erased, by the pseudonym that is left of them. */
export const eraseJob = z.object({ pseudonym: opaqueId });
export type EraseJob = z.infer<typeof eraseJob>;

/** One decision on many comments, to be carried out or taken back. */
export const decideJob = z.object({ job: opaqueId });
export type DecideJob = z.infer<typeof decideJob>;

/** A message to a webhook; sent anew, in its next round. */
export const deliverJob = z.object({ delivery: opaqueId, round: z.int() });
export type DeliverJob = z.infer<typeof deliverJob>;

/** Comments that came to be seen, or ceased to be. */
export const notifyJob = z.object({ comments: z.array(opaqueId) });
export type NotifyJob = z.infer<typeof notifyJob>;

/** A comment that the filters or somebody decided on, for the version in shadow. */
export const shadowJob = z.object({ site: siteId, comment: opaqueId, revision: z.int(), decision: opaqueId });
export type ShadowJob = z.infer<typeof shadowJob>;

/** What filters decided, to be judged again. */
export const undoJob = z.object({ undo: opaqueId });
export type UndoJob = z.infer<typeof undoJob>;

/** A backtest that is to be carried on with. */
export const backtestJob = z.object({ backtest: opaqueId });
export type BacktestJob = z.infer<typeof backtestJob>;

/** A site that suggestions are looked for on. */
export const suggestJob = z.object({ site: siteId });
export type SuggestJob = z.infer<typeof suggestJob>;

/** A site whose learner has something to learn. */
export const learnJob = z.object({ site: siteId });
export type LearnJob = z.infer<typeof learnJob>;
