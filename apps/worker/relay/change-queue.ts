import { EventEmitter, once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { mongo } from "mongoose";
import type { RawChange } from "./read-change.js";

/** How many changes are taken together at most: one transaction stays small. */
const mostAtOnce = 200;

/** So many changes in one batch are a rush: then batches are made larger, which costs each comment less of the machine. */
const rush = 10;
/** How long changes gather in a rush, in ms. */
const gathering = 60;

/** Changes as they come in, handed on in batches: whatever came while the last batch was written is the next. */
export class ChangeQueue {
  private readonly waiting: RawChange[] = [];
  private readonly wake = new EventEmitter();
  private failure: Error | null = null;
  private rushed = false;

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
    if (this.rushed) await pause(gathering, undefined, { signal }).catch(() => undefined);
    while (this.waiting.length === 0 && !signal.aborted) {
      if (this.failure) throw this.failure;
      await once(this.wake, "wake", { signal }).catch(() => undefined);
    }
    const batch = this.waiting.splice(0, mostAtOnce);
    this.rushed = batch.length >= rush && this.waiting.length < mostAtOnce;
    return batch;
  }
}
