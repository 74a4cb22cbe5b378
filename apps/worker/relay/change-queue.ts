import { EventEmitter, once } from "node:events";
import type { mongo } from "mongoose";
import type { RawChange } from "./read-change.js";

/** How many changes are taken together at most: one transaction stays small. */
const mostAtOnce = 200;

/** Changes as they come in, handed on in batches: whatever came while the last batch was written is the next. */
export class ChangeQueue {
  private readonly waiting: RawChange[] = [];
  private readonly wake = new EventEmitter();
  private failure: Error | null = null;

  constructor(stream: mongo.ChangeStream<mongo.Document, RawChange & mongo.Document>) {
    stream.on("change", (change) => {
      this.waiting.push(change);
      this.wake.emit("wake");
    });
    stream.on("error", (error: Error) => {
      this.failure = error;
      this.wake.emit("wake");
    });
  }

  /** The next batch, waited for if need be; empty once the signal is given. @throws what ended the stream */
  async next(signal: AbortSignal): Promise<RawChange[]> {
    while (this.waiting.length === 0 && !signal.aborted) {
      if (this.failure) throw this.failure;
      await once(this.wake, "wake", { signal }).catch(() => undefined);
    }
    return this.waiting.splice(0, mostAtOnce);
  }
}
