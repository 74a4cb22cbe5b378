import type { ConnectionOptions } from "bullmq";
import type { EraseJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const eraseQueueName = "erase";

/** People who are to be erased. Their jobs name nobody. */
export class EraseQueue extends QueueOfEachOnce<EraseJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, eraseQueueName, (pseudonym) => ({ pseudonym }));
  }
}
