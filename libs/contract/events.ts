import { z } from "zod";
import { comment, ownComment, reactionCounts, storyRules, storySummary } from "./readers.js";
import { notification } from "./notifications.js";
import { statement } from "./statements.js";
import { opaqueId, siteId, storyId, storyRef, timestamp } from "./words.js";
import { problemDetails } from "./problems.js";

const numbered = { seq: z.int(), at: timestamp };

/** What happens on a story, numbered without gaps. */
export const storyEvent = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("comment.published"), ...numbered, comment }),
    z.object({ type: z.literal("comment.edited"), ...numbered, comment }),
    z.object({ type: z.literal("comment.removed"), ...numbered, id: opaqueId }),
    z.object({
      type: z.literal("story.changed"),
      ...numbered,
      ...storySummary.pick({ count: true, featured: true }).shape,
      ...storyRules.shape,
    }),
  ])
  .meta({ id: "StoryEvent" });
export type StoryEvent = z.infer<typeof storyEvent>;

/** The comment that an event is about, by its id; null where it is about its story. */
export function commentIn(event: StoryEvent): string | null {
  switch (event.type) {
    case "comment.published":
    case "comment.edited":
      return event.comment.id;
    case "comment.removed":
      return event.id;
    case "story.changed":
      return null;
  }
}

export const eventsQuery = z.object({ since: z.coerce.number().int().min(0) });
export const storyEvents = z
  .object({ events: z.array(storyEvent), seq: z.int() })
  .meta({ id: "StoryEvents" });
export type StoryEvents = z.infer<typeof storyEvents>;

export const joinStory = storyRef.extend({ since: z.int().min(0).optional() });
export type JoinStory = z.infer<typeof joinStory>;
export const leaveStory = storyRef;

export const joined = z.object({ seq: z.int(), count: z.int(), viewers: z.int() });
export type Joined = z.infer<typeof joined>;

export const refused = z.object({ error: problemDetails });
export type Refused = z.infer<typeof refused>;

/** What concerns one signed-in reader alone. */
export const mineMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("comment"), story: storyId, comment: ownComment }),
  z.object({ type: z.literal("reply"), story: storyId, comment }),
  z.object({ type: z.literal("notification"), notification }),
  z.object({ type: z.literal("statement"), statement }),
]);
export type MineMessage = z.infer<typeof mineMessage>;

export const reactionsMessage = z.object({ id: opaqueId, reactions: reactionCounts });
export type ReactionsMessage = z.infer<typeof reactionsMessage>;

export const viewersMessage = z.object({ n: z.int() });

/** What the server says on `/discussion`, by event name. */
export interface DiscussionMessages {
  events: (events: StoryEvent[]) => void;
  reactions: (reactions: ReactionsMessage) => void;
  viewers: (viewers: z.infer<typeof viewersMessage>) => void;
  mine: (mine: MineMessage) => void;
}

export const siteRoom = z.object({ site: siteId });
