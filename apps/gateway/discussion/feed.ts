import { Logger } from "@nestjs/common";
import { Problem, type StoryEvent, type StoryEvents } from "#contract";
import { AskedOnce } from "./asked-once.js";

/** Whom a feed speaks to: a socket that is still catching up, or all who have. */
export interface Listener {
  hear(events: StoryEvent[]): void;
}

export interface FeedPorts {
  /** events after a number, from the store */
  after(since: number): Promise<StoryEvents>;
  /** the story's last number, from the store */
  seq(): Promise<number>;
  /** all who have caught up */
  everyone: Listener;
  /** a listener has caught up: from now on it hears what everyone hears */
  joined(listener: Listener): void;
  /** everyone has to begin anew */
  lost(): void;
}

/** After this a store that did not answer is asked again, in ms. */
const retryAfter = 1000;

/**
 * The events of one story on this gateway, told in order, without gaps, each once. Who joins is held apart until both the
 * past and the feed have come to the same number, so nothing is lost or doubled in between.
 */
export class Feed {
  private readonly logger = new Logger("feed");
  /** the last event told to everyone; null before the first reading */
  private seq: number | null = null;
  /** who has heard the past up to a number that the feed has not come to */
  private readonly held = new Map<Listener, number>();
  /** what came while a listener was reading the past */
  private readonly reading = new Map<Listener, StoryEvent[]>();
  private mending = false;
  /** something was missed that the reading under way may not have come to */
  private mendAgain = false;
  private readonly retries = new Set<NodeJS.Timeout>();
  /** when all come back at once, most have heard as much as the others: the store is asked once, by the number; undefined: for the last */
  private readonly past: AskedOnce<number | undefined, StoryEvents>;

  constructor(private readonly ports: FeedPorts) {
    this.past = new AskedOnce(async (since) =>
      since === undefined ? { events: [], seq: await ports.seq() } : ports.after(since),
    );
  }

  /** Tells a listener the past from a number on, or only the present, and from then on all that comes. @returns the last number */
  async join(listener: Listener, since: number | undefined): Promise<number> {
    const meanwhile: StoryEvent[] = [];
    this.reading.set(listener, meanwhile);
    try {
      const past = await this.past.ask(since);
      if (!this.reading.has(listener)) return past.seq; // it has left meanwhile
      if (past.events.length > 0) listener.hear(past.events);
      return this.enter(listener, past.seq, meanwhile);
    } finally {
      this.reading.delete(listener);
    }
  }

  leave(listener: Listener): void {
    this.held.delete(listener);
    this.reading.delete(listener);
  }

  /** What the relay says: in order, but perhaps again, or with something missing before it. */
  heard(events: readonly StoryEvent[]): void {
    this.past.forget();
    for (const meanwhile of this.reading.values()) meanwhile.push(...events);
    if (this.seq === null) return;
    const next = contiguous(events, this.seq);
    this.tell(next);
    const last = events.at(-1);
    if (last && last.seq > this.seq) this.mend();
  }

  /** Reads from the store what was not heard. */
  mend(): void {
    this.past.forget();
    this.mendAgain = true;
    if (!this.mending) void this.readAllMissed();
  }

  close(): void {
    for (const retry of this.retries) clearTimeout(retry);
  }

  private async readAllMissed(): Promise<void> {
    this.mending = true;
    while (this.mendAgain) {
      this.mendAgain = false;
      await this.readMissed();
    }
    this.mending = false;
  }

  private async readMissed(): Promise<void> {
    if (this.seq === null) return;
    try {
      const { events } = await this.past.ask(this.seq);
      this.tell(contiguous(events, this.seq));
    } catch (error) {
      this.onFailure(error, () => this.mend());
    }
  }

  /** What is gone from the store can only be loaded anew; a store that is away for a moment is asked again. */
  private onFailure(error: unknown, again: () => void): void {
    if (error instanceof Problem && error.problem === "events-gone") this.ports.lost();
    else {
      this.logger.warn(error);
      const retry = setTimeout(() => {
        this.retries.delete(retry);
        again();
      }, retryAfter);
      this.retries.add(retry);
    }
  }

  private enter(listener: Listener, seq: number, meanwhile: StoryEvent[]): number {
    this.seq ??= seq;
    const missed = contiguous(meanwhile, seq);
    if (missed.length > 0) listener.hear(missed);
    const reached = seq + missed.length;
    this.held.set(listener, reached);
    this.release();
    if (reached > this.seq) this.mend();
    else this.catchUp(listener);
    return reached;
  }

  private catchUp(listener: Listener): void {
    this.readBehind(listener).catch((error: unknown) => this.onFailure(error, () => this.catchUp(listener)));
  }

  /** The feed went on while the listener read: what is between comes from the store. */
  private async readBehind(listener: Listener): Promise<void> {
    for (;;) {
      const reached = this.held.get(listener);
      if (reached === undefined || this.seq === null || reached >= this.seq) return;
      const { events } = await this.past.ask(reached);
      if (events.length === 0) throw new Problem("events-gone", "the store is behind the feed");
      this.hearHeld(listener, events);
    }
  }

  private tell(events: StoryEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.ports.everyone.hear(events);
    this.seq = last.seq;
    for (const listener of [...this.held.keys()]) this.hearHeld(listener, events);
    this.release();
  }

  private hearHeld(listener: Listener, events: readonly StoryEvent[]): void {
    const reached = this.held.get(listener);
    if (reached === undefined) return;
    const fresh = contiguous(events, reached);
    const last = fresh.at(-1);
    if (!last) return;
    listener.hear(fresh);
    this.held.set(listener, last.seq);
    this.release();
  }

  private release(): void {
    for (const [listener, reached] of this.held)
      if (reached === this.seq) {
        this.held.delete(listener);
        this.ports.joined(listener);
      }
  }
}

/** Of some events, those that go on from a number without a gap, each once. */
function contiguous(events: readonly StoryEvent[], from: number): StoryEvent[] {
  const next: StoryEvent[] = [];
  for (const event of events) if (event.seq === from + next.length + 1) next.push(event);
  return next;
}
