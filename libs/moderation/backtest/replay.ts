import type { Verdict } from "#contract";
import type { CompiledFilterSet } from "../pipeline.js";
import { nobody, type Services } from "../services/services.js";
import type { Subject } from "../subject.js";
import { Memory } from "./memory.js";

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
    const { comment, author, textKey } = past;
    const { id, text, createdAt: at } = comment;
    const history = this.memory.historyOf({ author: author.id, text, textKey, at });
    const verdict = await this.filters.judge({ ...past, history }, services);
    this.memory.add({ id, author: author.id, text, textKey, at });
    return verdict;
  }

  /** Takes a comment in that is not judged, since others are that come soon after. */
  remember({ comment, author, textKey }: PastSubject): void {
    const { id, text, createdAt: at } = comment;
    this.memory.add({ id, author: author.id, text, textKey, at });
  }

  /** Forgets what no filter would look back to from then on. */
  forget(now: Date): void {
    this.memory.forget(now);
  }
}
