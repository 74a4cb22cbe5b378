import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../newsroom/person.js";

/** How something was refused that may succeed later. */
export interface Refusal {
  status: number;
  retryAfter: string | null;
}

/** After this nobody waits for an answer any more, in ms. */
const mostWaited = 40_000;
/** How long after a refusal the same is asked again, in ms. */
const rest = 100;

/** Asks until there is an answer that is no failure, as the embed and the console do, and remembers how it was put off. */
export class Insisting {
  readonly refusals: Refusal[] = [];
  /** requests that had no answer, nor an end of their connection */
  hung = 0;
  /** the longest that an answer took, in ms */
  longest = 0;
  private isOver = false;

  /** Nobody asks for anything any more. */
  giveUp(): void {
    this.isOver = true;
  }

  async ask(ask: () => Promise<Answer>, what: string, patience: number): Promise<Answer> {
    const end = performance.now() + patience;
    for (;;) {
      const answer = await this.once(ask);
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      if (answer)
        this.refusals.push({ status: answer.status, retryAfter: answer.headers.get("retry-after") });
      if (this.isOver || performance.now() > end)
        throw new Error(`asked for ${patience / 1000} s in vain for ${what}`);
      await pause(rest);
    }
  }

  private async once(ask: () => Promise<Answer>): Promise<Answer | null> {
    const began = performance.now();
    const patience = new AbortController();
    const waited = pause(mostWaited, "hung" as const, { signal: patience.signal });
    const answer = await Promise.race([ask().catch(() => null), waited]);
    if (answer === "hung") {
      this.hung++;
      return null;
    }
    patience.abort();
    waited.catch(() => undefined);
    this.longest = Math.max(this.longest, performance.now() - began);
    return answer;
  }
}
