import type { QueueCounts } from "#contract";
import { type CommentQueue, commentQueues, type Comments, dueQueues } from "#store";
import type { KnownSites } from "../known-sites.js";
import type { Limits, Sections } from "./sections.js";

const hour = 3_600_000;

/** What waits in the queues of a site, as far as some sections go. */
export class WaitingIn {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly sections: Sections,
  ) {}

  /** The stories whose comments wait in a queue; null: all that there are. */
  async stories(site: string, sections: Limits, queue: CommentQueue): Promise<string[] | null> {
    if (sections === null) return null;
    return [...(await this.countsIn(site, sections, queue)).keys()];
  }

  /** @param reader to whom what they have decided themselves does not come again by chance */
  async counts(site: string, sections: Limits, reader?: string): Promise<QueueCounts> {
    const { hoursBefore } = (await this.sites.get(site)).settings.escalation;
    const soon = new Date(Date.now() + hoursBefore * hour);
    const [queues, urgent] = await Promise.all([
      byQueue(commentQueues, (queue) => this.count(site, sections, queue)),
      byQueue(dueQueues, (queue) => this.count(site, sections, queue, soon)),
    ]);
    const own = reader === undefined ? 0 : ((await this.drawnBy(site, sections)).get(reader) ?? 0);
    return { queues: withoutOwn(queues, own), urgent };
  }

  /** How much of what was drawn each person has decided on. */
  async drawnBy(site: string, sections: Limits): Promise<Map<string, number>> {
    return this.comments.drawnByDecider(site, await this.stories(site, sections, "audit"));
  }

  /** @param before those alone that are due before then */
  private async count(site: string, sections: Limits, queue: CommentQueue, before?: Date): Promise<number> {
    if (sections === null) return this.comments.countWaiting(site, queue, before);
    const waiting = await this.countsIn(site, sections, queue, before);
    return [...waiting.values()].reduce((sum, one) => sum + one, 0);
  }

  private async countsIn(
    site: string,
    sections: readonly string[],
    queue: CommentQueue,
    before?: Date,
  ): Promise<Map<string, number>> {
    const waiting = await this.comments.waitingByStory(site, queue, before);
    const within = await this.sections.storiesIn(sections, site, [...waiting.keys()]);
    return new Map([...waiting].filter(([story]) => within.has(story)));
  }
}

/** The counts as they are to somebody who has decided on so many of those that were drawn. */
export function withoutOwn(queues: QueueCounts["queues"], own: number): QueueCounts["queues"] {
  return own === 0 ? queues : { ...queues, audit: Math.max(0, (queues.audit ?? 0) - own) };
}

async function byQueue<Queue extends CommentQueue>(
  queues: readonly Queue[],
  count: (queue: Queue) => Promise<number>,
): Promise<QueueCounts["queues"]> {
  const counted = queues.map(async (queue) => [queue, await count(queue)] as const);
  return Object.fromEntries(await Promise.all(counted));
}
