import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { ModerateJob } from "#contract";

export const moderateQueueName = "moderate";

/** Keys of one queue share a hash tag, as Redis Cluster asks of BullMQ. */
export const queuePrefix = "{palabre}";

/** A job's place in the queue; the turn tells a second judgement of the same revision from the first. */
export interface Turn extends ModerateJob {
  turn: number;
}

/** Comments on their way to the machine's verdict. */
export class ModerateQueue {
  private readonly queue: Queue<ModerateJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(moderateQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** Adds jobs; one that is waiting already stays one. */
  async add(turns: readonly Turn[]): Promise<void> {
    if (turns.length === 0) return;
    await this.queue.addBulk(
      turns.map(({ turn, ...data }) => ({
        name: moderateQueueName,
        data,
        opts: optionsOf({ turn, ...data }),
      })),
    );
  }

  /** How many wait or are being judged. */
  async depth(): Promise<number> {
    const counts = await this.queue.getJobCounts("waiting", "active", "delayed", "prioritized");
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}

/**
 * BullMQ drops, silently, a job whose id it still holds, even one that has ended: so nothing that ended is kept, and another
 * turn has another id. It refuses `:` in ids.
 */
function optionsOf({ comment, revision, turn }: Turn) {
  return {
    jobId: `${comment}-${revision}-${turn}`,
    attempts: 5,
    backoff: { type: "exponential", delay: 200 },
    removeOnComplete: true,
    removeOnFail: true,
  };
}
