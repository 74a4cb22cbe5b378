import type { ConnectionOptions } from "bullmq";
import type { DecideJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const decideQueueName = "decide";

/** Decisions on many comments that are to be carried out, or taken back. */
export class DecideQueue extends QueueOfEachOnce<DecideJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, decideQueueName, (job) => ({ job }));
  }
}
