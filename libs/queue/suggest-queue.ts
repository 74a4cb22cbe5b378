import type { ConnectionOptions } from "bullmq";
import type { SuggestJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const suggestQueueName = "suggest";

/** Sites that suggestions are to be looked for on. */
export class SuggestQueue extends QueueOfEachOnce<SuggestJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, suggestQueueName, (site) => ({ site }));
  }
}
