import { type Signal, signal } from "@preact/signals";
import type {
  Decided,
  Decision,
  NewDecision,
  Proposed,
  QueueItem,
  QueuePage,
  Reason,
  ShownReasons,
} from "#contract";
import { whenThere } from "../connection/when-there.js";
import type { Discussion } from "../reading/discussion.js";
import { speak, type Spoken } from "./spoken.js";

/** More that waits on one story is for the console. */
const most = 20;

/** A comment to decide on, as its moderator sees it. */
export interface Judged {
  id: string;
  revision: number;
  name: string;
  text: string;
}

/** A decision that can still be taken back. */
export interface Done {
  comment: Judged;
  decision: Decision;
}

/** What is decided on a page by one of the site's moderators: by the same routes as in the console, under the same rules. */
export class Desk {
  readonly said = signal<Spoken | null>(null);
  readonly reasons = signal<readonly Reason[]>([]);
  readonly waiting = signal<readonly QueueItem[]>([]);
  readonly done: Signal<Done | null> = signal(null);

  constructor(private readonly discussion: Discussion) {
    discussion.speech.subscribe((speech) => {
      if (speech) whenThere(speak([speech.lang]), (said) => (this.said.value = said));
    });
    whenThere(this.#ask<ShownReasons>("reasons"), ({ items }) => {
      this.reasons.value = items.filter(({ retired }) => !retired);
    });
  }

  /** Asks what waits for somebody on this story. */
  async look(): Promise<void> {
    const { story } = this.discussion.setting;
    const sought = new URLSearchParams({ story, status: "held", limit: String(most) });
    const { items } = await this.#ask<QueuePage>(`comments?${sought.toString()}`);
    this.waiting.value = items;
  }

  /** @throws Refusal where somebody was first, or where it has another text by now */
  async decide(comment: Judged, choice: Omit<NewDecision, "comment" | "revision">): Promise<void> {
    const { id, revision } = comment;
    const body = { ...choice, comment: id, revision } satisfies NewDecision;
    const answer = await this.#ask<Decided | Proposed>("decisions", { method: "POST", body });
    this.waiting.value = this.waiting.value.filter((item) => item.comment.id !== id);
    if ("decision" in answer) this.done.value = { comment, decision: answer.decision };
    else this.#tell(({ proposed }) => proposed);
  }

  /** Takes the last decision back, and brings what readers see again. */
  async undo({ comment: { id }, decision }: Done): Promise<void> {
    this.done.value = null;
    const { thread } = this.discussion;
    await this.#ask<Decided>(`comments/${id}/decisions/${decision.id}`, { method: "DELETE" });
    this.#tell(({ undone }) => undone);
    const stop = thread.subscribe((now) => {
      if (!now?.arrivals.includes(id)) return;
      queueMicrotask(() => stop());
      this.discussion.afterwards((followed) => followed.reveal());
    });
    setTimeout(stop, 10_000);
    await this.look();
  }

  async feature(id: string, on: boolean): Promise<void> {
    await this.#ask(`comments/${id}/featured`, { method: on ? "PUT" : "DELETE" });
    this.#tell(({ featured, unfeatured }) => (on ? featured : unfeatured));
  }

  /** The case of a comment, with all that its moderator should know. */
  case<Case>(id: string): Promise<Case> {
    return this.#ask<Case>(`comments/${id}`);
  }

  #tell(say: (texts: Spoken["moderating"]) => string): void {
    if (this.said.value) this.discussion.news.value = say(this.said.value.moderating);
  }

  #ask<Answer>(path: string, how: { method?: "POST" | "PUT" | "DELETE"; body?: unknown } = {}) {
    return this.discussion.setting.ask<Answer>(`/moderation/${path}`, { ...how, signed: true });
  }
}

const desks = new WeakMap<Discussion, Desk>();

/** The desk of a discussion: one for all that is moderated there. */
export function deskOf(discussion: Discussion): Desk {
  const desk = desks.get(discussion) ?? new Desk(discussion);
  desks.set(discussion, desk);
  return desk;
}
