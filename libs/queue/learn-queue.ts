import type { ConnectionOptions } from "bullmq";
import type { LearnJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const learnQueueName = "learn";

/** Sites whose learners have something to learn: each at one place at a time. */
export class LearnQueue extends QueueOfEachOnce<LearnJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, learnQueueName, (site) => ({ site }));
  }
}
