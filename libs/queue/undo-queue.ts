import type { ConnectionOptions } from "bullmq";
import type { UndoJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const undoQueueName = "undo";

/** What filters decided, to be judged again and taken back. */
export class UndoQueue extends QueueOfEachOnce<UndoJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, undoQueueName, (undo) => ({ undo }));
  }
}
