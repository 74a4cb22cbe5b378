import { setTimeout as pause } from "node:timers/promises";
import type { NotifyQueue } from "#queue";

/**
 * Has people told of comments, many comments with one job. What is gathered here and lost with the process, the next leader of the
 * relay says again.
 */
export class NotifySoon {
  private readonly gathered = new Set<string>();
  private readonly closing = new AbortController();
  private gatheringNow: Promise<void> | null = null;
  private adding: Promise<void> = Promise.resolve();

  /** @param gathering how long comments gather for one job, in ms: nobody minds hearing of one so much later */
  constructor(
    private readonly queue: Pick<NotifyQueue, "add">,
    private readonly gathering = 500,
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
    await pause(this.gathering, undefined, { signal: this.closing.signal }).catch(() => undefined);
    await this.adding;
    const comments = [...this.gathered];
    this.gathered.clear();
    this.gatheringNow = null;
    this.adding = this.queue.add(comments);
    await this.adding;
  }
}
