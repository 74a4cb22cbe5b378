import type { Redis } from "ioredis";
import type { UndoJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const undoQueueName = "undo";

/** What filters decided, to be judged again and taken back. */
export class UndoQueue extends QueueOfEachOnce<UndoJob> {
  constructor(redis: Redis) {
    super(redis, undoQueueName, (undo) => ({ undo }));
  }
}
