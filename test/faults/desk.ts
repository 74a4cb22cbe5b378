import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Insisting } from "./insisting.js";

const patience = 120_000;

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
      for (const { comment } of waiting) {
        const decision = this.random() < 0.5 ? "publish" : "reject";
        const decide = () => this.moderator.triesTo(decision, comment);
        const answer = await this.insisting.ask(decide, "a decision to be answered", patience);
        if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
        this.decided.set(comment.id, decision);
      }
    }
  }

  private async waiting() {
    const page = await this.moderator.queue("held", { limit: 100 }).catch(() => null);
    const waiting = (page?.items ?? []).filter(({ comment }) => !this.decided.has(comment.id));
    return waiting.length > 0 || this.stopped ? waiting : null;
  }
}
