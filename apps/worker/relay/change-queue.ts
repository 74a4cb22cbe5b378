import { setImmediate as breath, setTimeout as pause } from "node:timers/promises";
import type { mongo } from "mongoose";
import type { RawChange } from "#store";

/** How many changes are taken together at most: one transaction stays small. */
const mostAtOnce = 200;
/** So many changes in one batch are a rush: then batches are made larger, which costs each comment less of the machine. */
const rush = 40;
/** How long changes gather in a rush, in ms. */
const gathering = 100;

type Stream = mongo.ChangeStream<mongo.Document, RawChange & mongo.Document>;

/**
 * Changes in batches. MongoDB is asked for the next ones only when the last are written: whatever came meanwhile comes with one
 * answer.
 */
export class ChangeQueue {
  private rushed = false;

  constructor(private readonly stream: Stream) {}

  /** The next batch, waited for if need be; empty once the signal is given. @throws what ended the stream */
  async next(signal: AbortSignal): Promise<RawChange[]> {
    if (this.rushed) await pause(gathering, undefined, { signal }).catch(() => undefined);
    while (!signal.aborted) {
      const first = await this.stream.tryNext();
      if (first?.operationType === "invalidate") throw new Error("The database that was followed is gone");
      if (first) return this.andWaiting(first);
      // a stream that MongoDB has ended has nothing to say at once, each time: timers and signals want their turn
      await breath();
    }
    return [];
  }

  private async andWaiting(first: RawChange): Promise<RawChange[]> {
    const batch = [first];
    while (batch.length < mostAtOnce && this.stream.bufferedCount() > 0) {
      const next = await this.stream.tryNext();
      if (next) batch.push(next);
    }
    this.rushed = batch.length >= rush && batch.length < mostAtOnce;
    return batch;
  }
}
