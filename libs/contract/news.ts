import { z } from "zod";
import { moderationDecision, moderationNote } from "./moderators.js";
import { personNote } from "./people.js";
import { mineMessage, reactionsMessage, storyEvent } from "./events.js";
import { statement } from "./statements.js";
import { localized, opaqueId, queueName, siteId, storyId, textLanguage } from "./words.js";

/** What moderators who work together know of each other. */
export const teamAffair = z.enum([
  "claims",
  "appealClaims",
  "present",
  "waves",
  "proposals",
  "handovers",
  "referrals",
  "jobs",
]);
export type TeamAffair = z.infer<typeof teamAffair>;

/**
 * What the relay tells the other processes once it is committed, over Redis. Nothing rests on its arrival: whoever misses it
 * finds the same in the store.
 */
const news = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("story"),
    site: siteId,
    story: storyId,
    events: z.array(storyEvent),
    reactions: z.array(reactionsMessage),
    /** traceparents of the steps that comments among the events have come by; absent where no traces are kept */
    traces: z.record(opaqueId, z.string()).optional(),
  }),
  z.object({
    about: z.literal("reader"),
    site: siteId,
    user: opaqueId,
    mine: mineMessage,
    /** why their comment waits or was refused, where that is said in each language */
    reason: localized.optional(),
  }),
  z.object({
    about: z.literal("statement"),
    site: siteId,
    user: opaqueId,
    statement: z.record(textLanguage, statement),
  }),
  z.object({
    about: z.literal("moderation"),
    site: siteId,
    added: z.array(z.object({ queue: queueName, comment: opaqueId })),
    removed: z.array(z.object({ queue: queueName, comment: opaqueId })),
    decisions: z.array(moderationDecision),
    notes: z.array(moderationNote),
    personNotes: z.array(personNote),
  }),
  z.object({ about: z.literal("team"), site: siteId, what: teamAffair }),
  z.object({ about: z.literal("backtest"), site: siteId, backtest: opaqueId }),
  z.object({ about: z.enum(["shadow", "brakes", "suggestions"]), site: siteId }),
  z.object({ about: z.literal("model"), site: siteId }),
  z.object({
    about: z.literal("person"),
    user: opaqueId,
    /** which of their sessions has ended, where it is one alone */
    session: opaqueId.optional(),
  }),
  z.object({ about: z.literal("site"), site: siteId }),
]);
export type News = z.infer<typeof news>;

/** All that one batch of changes has led to travels in one message. */
export const bulletin = z.array(news);

/** Redis channel of the relay's bulletins. */
export const newsChannel = "palabre:news";
