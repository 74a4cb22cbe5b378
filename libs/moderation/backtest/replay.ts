import type { Verdict } from "#contract";
import type { CompiledFilterSet } from "../pipeline.js";
import { nobody, type Services } from "../services/services.js";
import type { Subject } from "../subject.js";
import { type Earlier, Memory } from "./memory.js";

/** A comment of the past, without what came before it. */
export interface PastSubject extends Omit<Subject, "history"> {
  /** key of its folded text */
  textKey: string;
}

/** Judges comments of the past again, each as it would have been then: knowing what came before it, and nothing after. */
export class Replay {
  private readonly memory: Memory;

  constructor(private readonly filters: CompiledFilterSet) {
    this.memory = new Memory(filters.needs);
  }

  /** Comments come in the order in which they were written. */
  async judge(past: PastSubject, services: Services = nobody): Promise<Verdict> {
    const comment = earlierOf(past);
    const history = this.memory.historyOf(comment);
    const verdict = await this.filters.judge({ ...past, history }, services);
    this.memory.add(comment);
    return verdict;
  }

  /** Takes a comment in that is not judged, since others are that come soon after. */
  remember(past: PastSubject): void {
    this.memory.add(earlierOf(past));
  }

  /** Forgets what no filter would look back to from then on. */
  forget(now: Date): void {
    this.memory.forget(now);
  }
}

function earlierOf({ comment, author, story, textKey }: PastSubject): Earlier {
  const { id, text, createdAt: at } = comment;
  return { id, author: author.id, story: story.id, text, textKey, at };
}
