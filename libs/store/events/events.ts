import type { Connection } from "mongoose";
import { Problem, type StoryEvent, type StoryEvents, type StoryRef } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import type { Comments } from "../comments/comments.js";
import type { Stories } from "../stories/stories.js";
import type { Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { eventSchema, type StoredEvent } from "./event.schema.js";
import { presentEvent } from "./present-event.js";

/** More than this at once is told by loading the page anew. */
const mostEvents = 1000;

export class Events extends WrittenWhole<StoredEvent> {
  constructor(
    connection: Connection,
    private readonly stories: Stories,
    private readonly comments: Comments,
  ) {
    super(connection, "Event", eventSchema);
  }

  /**
   * All events of a story after a number, in order, and the last number. The story is read first: an event that it has not come to yet is
   * told by the next question, when all that belongs to it is written, too.
   * @throws Problem `events-gone` where some are no longer kept, are too many, or `since` is ahead of the store
   */
  async after(ref: StoryRef, since: number): Promise<StoryEvents> {
    const seq = await this.seq(ref);
    if (since > seq) throw gone(`there are ${seq} events, and none after them: ${since} is ahead`);
    if (seq - since > mostEvents) throw gone(`more than ${mostEvents} events have happened since ${since}`);
    const events = since < seq ? await this.between(ref, since, seq) : [];
    return { events, seq };
  }

  private async between({ site, story }: StoryRef, since: number, seq: number): Promise<StoryEvent[]> {
    const found = await this.model
      .find({ site, story, seq: { $gt: since, $lte: seq } })
      .sort({ seq: 1 })
      .lean<StoredEvent[]>();
    if (found.length < seq - since)
      throw gone(`some of the events from ${since + 1} to ${seq} are no longer kept`);
    const comments = byId(await this.comments.onStory({ site, story }, commentsOf(found)));
    return found.map((event) => presentEvent(event, comments));
  }

  /** The last event's number of a story; 0 for one that nobody has written to. */
  async seq(ref: StoryRef): Promise<number> {
    return (await this.stories.byRef(ref))?.seq ?? 0;
  }

  /** Events of all stories since a moment, by story and number. */
  async since(moment: Date): Promise<(StoryRef & { event: StoryEvent })[]> {
    const found = await this.model
      .find({ at: { $gte: moment } })
      .sort({ site: 1, story: 1, seq: 1 })
      .lean<StoredEvent[]>();
    const comments = byId(await this.comments.byIds(commentsOf(found)));
    return found.map((stored) => {
      const { site, story } = stored;
      return { site, story, event: presentEvent(stored, comments) };
    });
  }

  /** Takes somebody off the guests that events of a story tell of. */
  async eraseGuest({ site, story }: StoryRef, { user }: Erased): Promise<void> {
    await this.model.updateMany({ site, story, guests: user }, { $pull: { guests: user } });
  }
}

/** What events tell of, each once. */
function commentsOf(events: readonly StoredEvent[]): string[] {
  const ids = events.flatMap(({ type, comment }) =>
    comment === null || type === "comment.removed" ? [] : [comment],
  );
  return [...new Set(ids)];
}

function byId(comments: readonly StoredComment[]): Map<string, StoredComment> {
  return new Map(comments.map((comment) => [comment._id, comment]));
}

function gone(detail: string): Problem {
  return new Problem("events-gone", detail);
}
