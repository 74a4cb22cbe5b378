import type { QueueCounts } from "#contract";
import { type CommentQueue, commentQueues, type Comments } from "#store";
import type { Limits, Sections } from "./sections.js";

/** What waits in the queues of a site, as far as some sections go. */
export class WaitingIn {
  constructor(
    private readonly comments: Comments,
    private readonly sections: Sections,
  ) {}

  /** The stories whose comments wait in a queue; null: all that there are. */
  async stories(site: string, sections: Limits, queue: CommentQueue): Promise<string[] | null> {
    if (sections === null) return null;
    return [...(await this.countsIn(site, sections, queue)).keys()];
  }

  async counts(site: string, sections: Limits): Promise<QueueCounts> {
    if (sections === null) return this.comments.queueCounts(site);
    const counts = commentQueues.map(async (queue) => {
      const waiting = await this.countsIn(site, sections, queue);
      return [queue, [...waiting.values()].reduce((sum, one) => sum + one, 0)] as const;
    });
    return { queues: Object.fromEntries(await Promise.all(counts)) };
  }

  private async countsIn(
    site: string,
    sections: readonly string[],
    queue: CommentQueue,
  ): Promise<Map<string, number>> {
    const waiting = await this.comments.waitingByStory(site, queue);
    const within = await this.sections.storiesIn(sections, site, [...waiting.keys()]);
    return new Map([...waiting].filter(([story]) => within.has(story)));
  }
}
