import { setTimeout as pause } from "node:timers/promises";
import { Logger } from "@nestjs/common";
import type { NotifyQueue } from "#queue";

/**
 * Has people told of comments, many comments with one job. What is gathered here and lost with the process, the next leader of the
 * relay says again.
 */
export class NotifySoon {
  private readonly logger = new Logger("notifications");
  private readonly gathered = new Set<string>();
  private readonly closing = new AbortController();
  private gatheringNow: Promise<void> | null = null;
  private adding: Promise<void> = Promise.resolve();

  /**
   * @param gathering how long comments gather for one job, in ms: nobody minds hearing of one so much later
   * @param retryAfter after this a queue that did not take them, as one that is full, is asked again, in ms
   */
  constructor(
    private readonly queue: Pick<NotifyQueue, "add">,
    private readonly gathering = 500,
    private readonly retryAfter = 1000,
  ) {}

  /** Settles when the comments before these are in the queue: nobody runs far ahead of a queue that takes nothing. */
  async add(comments: readonly string[]): Promise<void> {
    for (const comment of comments) this.gathered.add(comment);
    if (this.gathered.size > 0) this.gatheringNow ??= this.addSoon();
    await this.adding;
  }

  /** Gathers no longer. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.gatheringNow;
  }

  private async addSoon(): Promise<void> {
    await this.rest(this.gathering);
    await this.adding;
    const comments = [...this.gathered];
    this.gathered.clear();
    this.gatheringNow = null;
    this.adding = this.addAll(comments);
    await this.adding;
  }

  /** As often as it takes; at the end once. */
  private async addAll(comments: readonly string[]): Promise<void> {
    for (;;) {
      try {
        await this.queue.add(comments);
        return;
      } catch (error) {
        this.logger.warn(error);
        if (this.closing.signal.aborted) return;
      }
      await this.rest(this.retryAfter);
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
