import type { QueueCounts, QueueName } from "#contract";
import { type CommentQueue, commentQueues, dueQueues, type Queues, rankedQueues } from "#store";
import type { KnownSites } from "../known-sites.js";
import type { Limits } from "./sections.js";

const minute = 60_000;

/** What waits in the queues of a site, as far as some sections go. */
export class WaitingIn {
  constructor(
    private readonly sites: KnownSites,
    private readonly queues: Queues,
  ) {}

  /** @param reader to whom what they have decided themselves does not come again by chance */
  async counts(site: string, sections: Limits, reader?: string): Promise<QueueCounts> {
    const { escalation, goals } = (await this.sites.get(site)).settings;
    const now = Date.now();
    const soon = new Date(now + escalation.hoursBefore * 60 * minute);
    const seen = <Queue extends CommentQueue>(queue: Queue) => ({ site, queue, sections });
    const [queues, urgent, oldest, late] = await Promise.all([
      byQueue(commentQueues, (queue) => this.queues.count(seen(queue))),
      byQueue(dueQueues, (queue) => this.queues.count(seen(queue), soon)),
      byQueue(rankedQueues, async (queue) => (await this.queues.oldest(seen(queue)))?.toISOString() ?? null),
      byQueue(rankedQueues, async (queue) => {
        const goal = goals[queue];
        return goal === null ? null : this.queues.count(seen(queue), new Date(now - goal * minute));
      }),
    ]);
    const own = reader === undefined ? 0 : ((await this.drawnBy(site, sections)).get(reader) ?? 0);
    return { queues: withoutOwn(queues, own), urgent, oldest, late };
  }

  /** How much of what was drawn each person has decided on. */
  drawnBy(site: string, sections: Limits): Promise<Map<string, number>> {
    return this.queues.drawnByDecider(site, sections);
  }
}

/** The counts as they are to somebody who has decided on so many of those that were drawn. */
export function withoutOwn(queues: QueueCounts["queues"], own: number): QueueCounts["queues"] {
  return own === 0 ? queues : { ...queues, audit: Math.max(0, (queues.audit ?? 0) - own) };
}

/** What there is to say of each queue; nothing of one of which there is null. */
async function byQueue<Queue extends CommentQueue, Said>(
  queues: readonly Queue[],
  say: (queue: Queue) => Promise<Said | null>,
): Promise<Partial<Record<QueueName, Said>>> {
  const said = await Promise.all(queues.map(async (queue) => [queue, await say(queue)] as const));
  return Object.fromEntries(said.flatMap(([queue, one]) => (one === null ? [] : [[queue, one]])));
}
