import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";

/** How long an answer counts, in seconds. */
const keptFor = 24 * 3600;
/** How often it is looked whether somebody else's question is answered, in ms. */
const every = 40;

/** What services have answered, by a hash of the question. Without Redis none is known, and questions are asked. */
export class KeptAnswers {
  constructor(private readonly redis: Redis) {}

  /** @returns the answer as it was kept; null where there is none */
  async find(question: string): Promise<string | null> {
    return this.redis.get(answerOf(question)).catch(() => null);
  }

  async keep(question: string, answer: string): Promise<void> {
    await this.redis.set(answerOf(question), answer, "EX", keptFor).catch(() => undefined);
  }

  /** Waits until nobody else asks the same.
   *  @param patience ms, after which it is asked all the same
   *  @returns the other's answer; or null and how to let others ask */
  async turn(
    question: string,
    patience: number,
  ): Promise<{ answer: string } | { leave: () => Promise<void> }> {
    const until = Date.now() + patience;
    for (;;) {
      if (await this.claim(question, patience)) {
        const answer = await this.find(question);
        if (answer === null) return { leave: () => this.leave(question) };
        await this.leave(question);
        return { answer };
      }
      if (Date.now() > until) return { leave: () => Promise.resolve() };
      await pause(every);
      const answer = await this.find(question);
      if (answer !== null) return { answer };
    }
  }

  private async claim(question: string, patience: number): Promise<boolean> {
    const claimed = this.redis.set(claimOf(question), "", "PX", patience + 1000, "NX");
    return claimed.then((ok) => ok === "OK").catch(() => true);
  }

  private async leave(question: string): Promise<void> {
    await this.redis.del(claimOf(question)).catch(() => undefined);
  }
}

function answerOf(question: string): string {
  return `palabre:answer:${question}`;
}

function claimOf(question: string): string {
  return `palabre:asking:${question}`;
}
