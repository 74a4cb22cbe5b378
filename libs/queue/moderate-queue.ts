import { createHash } from "node:crypto";
import { Queue } from "bullmq";
import type { ConnectionOptions } from "bullmq";
import type { ModerateJob, ModerateJobs } from "#contract";
import { depthOf } from "./depth-of.js";

export const moderateQueueName = "moderate";

/** Keys of one queue share a hash tag, as Redis Cluster asks of BullMQ. */
export const queuePrefix = "{palabre}";

/** So many comments lie in one job at most: in a rush, a job for each would cost more than to judge it. */
const mostInOne = 32;

/** A comment's place in the queue; the turn tells a second judgement of the same revision from the first. */
export interface Turn extends ModerateJob {
  turn: number;
}

/** Comments on their way to the machine's verdict. */
export class ModerateQueue {
  private readonly queue: Queue<ModerateJobs>;

  constructor(redis: ConnectionOptions) {
    this.queue = new Queue(moderateQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** Adds comments, as many as may be in one job. */
  async add(turns: readonly Turn[]): Promise<void> {
    const jobs: (readonly Turn[])[] = [];
    for (let at = 0; at < turns.length; at += mostInOne) jobs.push(turns.slice(at, at + mostInOne));
    await this.put(jobs);
  }

  /** Adds comments, each in a job of its own; one that is waiting so already stays one. */
  async addApart(turns: readonly Turn[]): Promise<void> {
    await this.put(turns.map((turn) => [turn]));
  }

  /** How many jobs wait or are at work. */
  async depth(): Promise<number> {
    return depthOf(this.queue);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  private async put(jobs: readonly (readonly Turn[])[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue.addBulk(
      jobs.map((turns) => ({
        name: moderateQueueName,
        data: turns.map(({ turn: _, ...job }) => job),
        opts: optionsOf(turns),
      })),
    );
  }
}

/**
 * BullMQ drops, silently, a job whose id it still holds, even one that has ended: so nothing that ended is kept, and another
 * turn has another id.
 */
function optionsOf(turns: readonly Turn[]) {
  return {
    jobId: idOf(turns.map(({ comment, revision, turn }) => `${comment}-${revision}-${turn}`)),
    attempts: 5,
    backoff: { type: "exponential", delay: 200 },
    removeOnComplete: true,
    removeOnFail: true,
  };
}

/** The same for the same comments. BullMQ refuses `:` in ids. */
function idOf([first = "", ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return createHash("sha256")
    .update([first, ...others].join())
    .digest("base64url");
}
