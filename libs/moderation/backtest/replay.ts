import type { Needs, Subject } from "../subject.js";
import { type Earlier, Memory } from "./memory.js";

/** A comment of the past, without what came before it. */
export interface PastSubject extends Omit<Subject, "history"> {
  /** key of its folded text */
  textKey: string;
}

/** The same, with what came before it. */
export type RecalledSubject = PastSubject & Subject;

/** Brings comments of the past back as they were then: knowing what came before them, and nothing after. */
export class Replay {
  private readonly memory: Memory;
  /** the one that was recalled last: it is not before itself, and what came before may be counted as long as it is judged */
  private current: Earlier | null = null;

  /** @param needs of all filters that they are to be judged by */
  constructor(needs: Needs) {
    this.memory = new Memory(needs);
  }

  /** Comments come in the order in which they were written. */
  recall(past: PastSubject): RecalledSubject {
    this.pass();
    const comment = earlierOf(past);
    this.current = comment;
    return { ...past, history: this.memory.historyOf(comment) };
  }

  /** Takes a comment in that is not judged, since others are that come soon after. */
  remember(past: PastSubject): void {
    this.pass();
    this.memory.add(earlierOf(past));
  }

  /** Forgets what no filter would look back to from then on. */
  forget(now: Date): void {
    this.memory.forget(now);
  }

  private pass(): void {
    if (this.current) this.memory.add(this.current);
    this.current = null;
  }
}

/** How far before a comment others have to be remembered, in seconds. From which networks they came, nobody knows any more. */
export function secondsBefore(needs: Needs): number {
  const { byAuthorSeconds, sameTextSeconds, alikeSeconds, onStorySeconds } = needs;
  return Math.max(byAuthorSeconds, sameTextSeconds, alikeSeconds, onStorySeconds);
}

function earlierOf({ comment, author, story, textKey }: PastSubject): Earlier {
  const { id, text, createdAt: at } = comment;
  return { id, author: author.id, story: story.id, text, textKey, at };
}
