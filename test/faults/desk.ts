import { setTimeout as pause } from "node:timers/promises";
import type { QueueItem } from "#contract";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Insisting } from "./insisting.js";

const patience = 120_000;
/** After how long a moderator who found nothing looks again, in ms. */
const rest = 100;

/** A moderator who decides on whatever is held, as long as the newsroom is open. */
export class Desk {
  readonly decided = new Map<string, "publish" | "reject">();
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly moderator: Person,
    private readonly random: () => number,
    private readonly insisting: Insisting,
  ) {
    this.running = this.work();
    this.running.catch(() => undefined); // told by whoever stops it
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      const waiting = await until(() => this.waiting(), "what is held, or the end", Infinity);
      for (const { comment } of waiting) await this.decide(comment);
    }
  }

  private async decide(comment: QueueItem["comment"]): Promise<void> {
    const decision = this.random() < 0.5 ? "publish" : "reject";
    const decide = () => this.moderator.triesTo(decision, comment);
    const { status, body } = await this.insisting.ask(decide, "a decision to be answered", patience);
    if (status === 201) this.decided.set(comment.id, decision);
    else if (status === 409) await this.lookAgain(comment);
    else throw new Error(`${status}: ${JSON.stringify(body)}`);
  }

  /** What has come about without an answer counts; where nothing has, the queue has the case as it is now. */
  private async lookAgain(comment: QueueItem["comment"]): Promise<void> {
    const read = () => this.moderator.case(comment).catch(() => null);
    const { decisions } = await until(read, "a case to be read", patience);
    const own = decisions.findLast(({ by }) => by.id === this.moderator.id);
    if (own) this.decided.set(comment.id, own.to === "published" ? "publish" : "reject");
  }

  private async waiting() {
    const page = await this.moderator.queue("held", { limit: 100 }).catch(() => null);
    const waiting = (page?.items ?? []).filter(({ comment }) => !this.decided.has(comment.id));
    if (waiting.length > 0 || this.stopped) return waiting;
    await pause(rest);
    return null;
  }
}
