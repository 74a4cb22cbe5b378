import type { Signal } from "@preact/signals";
import type {
  Comment,
  Mine,
  MineMessage,
  OwnComment,
  ReactionsMessage,
  RepliesPage,
  StoryEvent,
  StoryEvents,
} from "#contract";
import { outgoingPrefix } from "../composer/outgoing.js";
import { commentPath, going, storyPath } from "../connection/ask.js";
import { isOfToken, isRefused, type Refusal } from "../connection/refusal.js";
import { keysOf } from "../connection/stored-keys.js";
import { whenThere } from "../connection/when-there.js";
import type { Discussion } from "../reading/discussion.js";
import type { Followed } from "../reading/followed.js";
import type { Listing } from "../reading/listing.js";
import { dress } from "../reading/styles.js";
import { apply, withdrawn } from "../thread/apply.js";
import type { Thread } from "../thread/thread.js";
import { linked, reacted, readBy, revealed, told, toldIf, unfolded, widened } from "../thread/widen.js";
import { lastVisit } from "../visits/last-visit.js";
import { keepVisit, sinceOf } from "../visits/visit.js";
import { followStory } from "./follow-story.js";
import styles from "./following.css?inline";
import { goTo, idInHash } from "./permalink.js";

export { places } from "./places.js";

export function follow(discussion: Discussion): Followed {
  return new Following(discussion);
}

interface Link {
  comment: Comment;
  ancestors: Comment[];
}

export async function prepare(discussion: Discussion): Promise<() => void> {
  dress(discussion.root, styles);
  const { me, setting } = discussion;
  const id = idInHash();
  const [mine, link] = await Promise.all([
    me === null ? null : askMine(setting).catch(() => null),
    id === null ? null : setting.ask<Link>(commentPath(id)).catch(() => null),
    me === null ? null : import("./mine.js"),
  ]);
  return () => {
    discussion.since.value = sinceOf(lastVisit(setting), mine?.lastVisit ?? null, Date.now());
    if (link) showLink(discussion, link);
    if (mine) showOwn(discussion, mine);
  };
}

function askMine({ ask, story }: Discussion["setting"]): Promise<Mine> {
  return ask(storyPath(story, "mine"), { signed: true });
}

function showLink(discussion: Discussion, { comment, ancestors }: Link): void {
  const thread = discussion.thread.value;
  if (thread) discussion.set(linked(thread, comment, ancestors));
}

/** Puts what only I see where I wrote it. */
function showOwn(discussion: Discussion, mine: Mine): void {
  const thread = discussion.thread.value;
  discussion.mine.value = mine;
  if (thread) discussion.set(mine.comments.reduceRight(toldIf, thread));
}

/** Keeps an open discussion up with what happens, and does what a reader asks of it. */
class Following implements Followed {
  #stop: (() => void) | undefined;
  #catchingUp: Promise<boolean> | undefined;

  constructor(private readonly discussion: Discussion) {
    dress(discussion.root, styles);
    const { leave, setting } = discussion;
    if (leave.aborted) return;
    this.#watchPage(leave);
    const stopWatching = setting.account.session.subscribe(() => this.#restart());
    leave.addEventListener("abort", () => {
      stopWatching();
      this.#stop?.();
    });
    if (keysOf(outgoingPrefix(setting)).length > 0)
      whenThere(import("../composer/outbox.js"), ({ resume }) => resume(discussion));
    void this.pointAt(idInHash());
  }

  /** What comes next in the list. */
  async more(): Promise<void> {
    const { discussion } = this;
    const after = discussion.thread.value?.next;
    if (!after || discussion.loading.value) return;
    discussion.loading.value = true;
    await this.#tried(async () => {
      const page = await discussion.page(after);
      this.#change((thread) => widened(thread, page));
    });
    discussion.loading.value = false;
  }

  /** What comes next below one comment. */
  async unfold(parent: string): Promise<void> {
    const after = this.discussion.thread.value?.comments.get(parent)?.nextReplies;
    if (after === null || after === undefined) return;
    await this.#tried(async () => {
      const page = await this.#ask<RepliesPage>(commentPath(parent, `/replies${going(after, "?")}`));
      this.#change((thread) => unfolded(thread, parent, page));
    });
  }

  async list(listing: Listing): Promise<void> {
    const { discussion } = this;
    discussion.listing.value = listing;
    await this.#tried(async () => {
      const page = await discussion.page();
      if (discussion.listing.value !== listing) return;
      discussion.show(page);
      await this.#askMine();
    });
  }

  /** Brings the comment that the page's address points at onto the page, and the reader to it. */
  async pointAt(id: string | null): Promise<void> {
    const { discussion } = this;
    discussion.astray.value = null;
    if (id === null) return;
    try {
      if (!discussion.thread.value?.comments.has(id))
        showLink(discussion, await this.#ask<Link>(commentPath(id)));
      discussion.target.value = id;
      goTo(discussion.root, id);
    } catch (error) {
      discussion.astray.value = error;
    }
  }

  /** Shows what has arrived, and takes the reader to the first of it. */
  reveal(): void {
    const { thread, root } = this.discussion;
    const arrivals = new Set(thread.value?.arrivals);
    this.#change(revealed);
    goTo(root, [...arrivals]);
  }

  goTo(id: string): void {
    goTo(this.discussion.root, id);
  }

  /** Puts the address of a comment into the clipboard; where there is none, into the page's own. */
  async share(id: string, copied: Signal<boolean>): Promise<void> {
    const address = new URL(`#palabre-${id}`, location.href);
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      location.hash = address.hash;
      return;
    }
    await this.discussion.announce(({ shared }) => shared);
    copied.value = true;
    setTimeout(() => (copied.value = false), 2500);
  }

  react(message: ReactionsMessage): void {
    this.#change((thread) => reacted(thread, message));
  }

  async toggleReaction(id: string, kind: string, signIn: () => void): Promise<void> {
    const { toggleReaction } = await import("./reacting.js");
    await toggleReaction(this.discussion, this, id, kind, signIn);
  }

  /** A comment of mine, as it stands now. */
  tell(comment: OwnComment): void {
    const before = this.#statusOf(comment.id);
    // what was written just now is seen wherever that was
    const tell = this.discussion.written.value.has(comment.id) ? told : toldIf;
    this.#change((thread) => tell(thread, comment));
    const status = this.#statusOf(comment.id);
    if (status && status !== before && status !== "deleted")
      void this.discussion.announce(({ fate }) => fate[status]);
  }

  /** A comment of mine that I have deleted. */
  withdrawn(id: string): void {
    this.#change((thread) => withdrawn(thread, id));
    void this.discussion.announce(({ changing }) => changing.removed);
  }

  /** Tells the reader what went wrong with something that was tried. */
  complain(error: unknown): void {
    void this.discussion.announce(() => this.discussion.explain(error));
  }

  /** Asks for the events that are missing; once at a time. @returns whether there were any */
  catchUp(): Promise<boolean> {
    this.#catchingUp ??= this.#askEvents()
      .catch(() => false)
      .finally(() => (this.#catchingUp = undefined));
    return this.#catchingUp;
  }

  #watchPage(signal: AbortSignal): void {
    const { online, root } = this.discussion;
    const connection = () => (online.value = navigator.onLine);
    connection();
    for (const change of ["online", "offline"]) addEventListener(change, connection, { signal });
    const keys = () =>
      whenThere(import("../keys/keys.js"), ({ listenToKeys }) => listenToKeys(this.discussion));
    if (root.activeElement) keys();
    else root.addEventListener("focusin", keys, { once: true, signal });
    // they may have done something in another window meanwhile
    const leaving = () => (document.visibilityState === "hidden" ? this.#leaveOff() : this.#askMine());
    addEventListener("visibilitychange", () => void leaving(), { signal });
    const offer = () =>
      whenThere(import("../composer/quoting/offer.js"), ({ offerQuotes }) => offerQuotes(this.discussion));
    root.addEventListener("selectstart", offer, { once: true, signal });
    addEventListener("hashchange", () => void this.pointAt(idInHash()), { signal });
  }

  /** Follows anew, in the name of whoever reads now. */
  #restart(): void {
    this.#stop?.();
    const { discussion } = this;
    const { setting, site, viewers } = discussion;
    if (!site.value) return;
    if (discussion.me !== discussion.thread.value?.me) {
      this.#change((thread) => readBy(thread, discussion.me));
      discussion.mine.value = null;
    }
    if (discussion.mine.value === null) void this.#askMine();
    this.#stop = followStory(site.value.realtime, {
      story: { site: setting.site, story: setting.story },
      lang: () => discussion.speech.value?.lang ?? "",
      token: setting.account.token,
      seq: () => this.#seq,
      events: (events) => this.#take(events),
      reactions: (message) => this.react(message),
      mine: (message) => this.#hear(message),
      viewers: (n) => (viewers.value = n),
      joined: ({ seq, viewers: n }) => {
        viewers.value = n;
        if (seq > this.#seq) void this.catchUp();
        // what was said to me alone while nobody listened is not said again
        void this.#askMine();
      },
      refused: (refusal) => this.#turnedAway(refusal),
      catchUp: () => this.catchUp(),
    });
  }

  /** Remembers that the reader was here, for the marks at their next visit. */
  #leaveOff(): void {
    const { setting, since, me } = this.discussion;
    keepVisit(setting, { since: since.value, at: new Date().toISOString() });
    if (me === null) return;
    setting.ask(storyPath(setting.story, "visit"), { method: "PUT", signed: true }).catch(() => undefined);
  }

  #turnedAway(refusal: Refusal): void {
    if (isRefused(refusal, "events-gone")) void this.#loadAnew();
    else if (isOfToken(refusal)) this.discussion.setting.account.leave("expired");
  }

  async #askEvents(): Promise<boolean> {
    try {
      const path = storyPath(this.discussion.setting.story, `events?since=${this.#seq}`);
      const { events } = await this.#ask<StoryEvents>(path);
      this.#change((thread) => events.reduce(apply, thread));
      if (this.#awaitsFate()) await this.#askMine();
      return events.length > 0;
    } catch (error) {
      if (!isRefused(error, "events-gone")) throw error;
      await this.#loadAnew();
      return true;
    }
  }

  async #loadAnew(): Promise<void> {
    this.discussion.show(await this.discussion.page());
    await this.#askMine();
  }

  #take(events: readonly StoryEvent[]): void {
    this.#change((thread) => events.reduce(apply, thread));
    if (this.#watchesLive()) this.#change(revealed);
    if ((events.at(-1)?.seq ?? 0) > this.#seq) void this.catchUp();
  }

  /** Whether somebody watches a live discussion at its newest end, where what comes is to be seen at once. */
  #watchesLive(): boolean {
    const { thread, root } = this.discussion;
    if (thread.value?.story.mode !== "live" || thread.value.listing !== "newest") return false;
    return (root.querySelector(".feed")?.getBoundingClientRect().top ?? 0) >= 0;
  }

  #hear(message: MineMessage): void {
    const { account } = this.discussion.setting;
    if (message.type === "notification") {
      whenThere(import("../bell/bell.js"), ({ ring }) => ring(account, message.notification));
      return;
    }
    if (message.type === "statement") {
      whenThere(import("../fairness/statements.js"), ({ hear }) => hear(account, message.statement));
      return;
    }
    const { type, story, comment } = message;
    if (story !== this.discussion.setting.story) return;
    if (type === "comment") this.tell(message.comment);
    else void this.discussion.announce(({ repliedToYou }) => repliedToYou(comment.author?.name ?? ""));
  }

  /** Whether one of my comments still waits for its fate, which without a socket has to be asked for. */
  #awaitsFate(): boolean {
    const comments = this.discussion.thread.value?.comments.values() ?? [];
    return [...comments].some(({ listed, comment }) => !listed || comment.status === "pending");
  }

  async #askMine(): Promise<void> {
    const { setting, me } = this.discussion;
    if (me === null) return;
    try {
      const { changes } = this.discussion;
      const mine = await askMine(setting);
      if (changes === this.discussion.changes) showOwn(this.discussion, mine);
      else await this.#askMine();
      await import("../bell/bell.js").then(({ refresh }) => refresh(setting));
    } catch {
      // it is asked for again with whatever comes next
    }
  }

  #statusOf(id: string): Comment["status"] | undefined {
    return this.discussion.thread.value?.comments.get(id)?.comment.status;
  }

  get #ask() {
    return this.discussion.setting.ask;
  }

  get #seq(): number {
    return this.discussion.thread.value?.seq ?? 0;
  }

  #change(next: (thread: Thread) => Thread): void {
    const thread = this.discussion.thread.value;
    if (thread) this.discussion.set(next(thread));
  }

  async #tried(action: () => Promise<void>): Promise<void> {
    await action().catch((error: unknown) => this.complain(error));
  }
}
