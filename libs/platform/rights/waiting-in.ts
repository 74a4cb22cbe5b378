import type { Goals, QueueCounts, QueueName } from "#contract";
import { type CommentQueue, commentQueues, dueQueues, type Queues, rankedQueues } from "#store";
import type { KnownSites } from "../known-sites.js";
import { type Counted, countsWithout, passedByTo } from "../team/passed-on.js";
import type { ReadReferrals } from "../team/read-referrals.js";
import type { Limits } from "./sections.js";

const minute = 60_000;
/** Among so many of those that were drawn, one is looked for that its reader has not decided on. */
const mostOwn = 20;

/** What waits for those who see some sections of a site. */
export interface Waiting {
  all: QueueCounts;
  /** Whether it is less to somebody, since some is passed on to others. */
  isLessTo: (person: string) => boolean;
  to: (person: string) => QueueCounts;
}

/** What waits in the queues of a site, as far as some sections go. */
export class WaitingIn {
  constructor(
    private readonly sites: KnownSites,
    private readonly queues: Queues,
    private readonly referrals: ReadReferrals,
  ) {}

  /** What waits for somebody: neither what was drawn of their own decisions, nor what is passed on to others. */
  async counts(site: string, sections: Limits, reader: string): Promise<QueueCounts> {
    const [waiting, drawn] = await Promise.all([this.of(site, sections), this.drawnBy(site, sections)]);
    const counts = waiting.to(reader);
    return { ...counts, queues: withoutOwn(counts.queues, drawn.get(reader) ?? 0) };
  }

  /** What waits for all who see some sections, and for each of them. */
  async of(site: string, sections: Limits): Promise<Waiting> {
    const passed = await this.referrals.cases(site, sections);
    const counted = await this.countedIn(site, sections, passed.length);
    return {
      all: countsWithout([], counted),
      isLessTo: (person) => passedByTo(person, passed).length > 0,
      to: (person) => countsWithout(passedByTo(person, passed), counted, person),
    };
  }

  private async countedIn(site: string, sections: Limits, passed: number): Promise<Counted> {
    const { escalation, goals } = (await this.sites.get(site)).settings;
    const now = Date.now();
    const soon = new Date(now + escalation.hoursBefore * 60 * minute);
    const bounds = {
      urgent: { notices: soon, appeals: soon },
      late: latest(goals, now),
    };
    const seen = <Queue extends CommentQueue>(queue: Queue) => ({ site, queue, sections });
    const [queues, urgent, late, ...oldest] = await Promise.all([
      byQueue(commentQueues, (queue) => this.queues.count(seen(queue))),
      byQueue(dueQueues, (queue) => this.queues.count(seen(queue), soon)),
      byQueue(rankedQueues, async (queue) => {
        const before = bounds.late[queue];
        return before === undefined ? null : this.queues.count(seen(queue), before);
      }),
      this.queues.oldest(seen("held"), passed + 1),
      this.queues.oldest(seen("reported"), passed + 1),
      this.queues.oldest(seen("new-authors"), passed + 1),
      this.queues.oldest(seen("audit"), passed + mostOwn),
    ]);
    const [held, reported, newAuthors, audit] = oldest;
    return {
      ...{ queues, urgent, late, bounds, goals: known(goals) },
      oldest: { held, reported, "new-authors": newAuthors, audit },
    };
  }

  /** How much of what was drawn each person has decided on. */
  drawnBy(site: string, sections: Limits): Promise<Map<string, number>> {
    return this.queues.drawnByDecider(site, sections);
  }
}

/** The goals that there are. */
function known({ held, reported }: Goals): QueueCounts["goals"] {
  return { ...(held !== null && { held }), ...(reported !== null && { reported }) };
}

/** Before when something came that has waited too long, in each queue with a goal. */
function latest({ held, reported }: Goals, now: number): Counted["bounds"]["late"] {
  return {
    ...(held !== null && { held: new Date(now - held * minute) }),
    ...(reported !== null && { reported: new Date(now - reported * minute) }),
  };
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
