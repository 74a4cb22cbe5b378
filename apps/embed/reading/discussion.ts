import { batch, computed, type Signal, signal } from "@preact/signals";
import type { Comment, CommentsPage, Mine, SiteSummary, Sort, StoryRef } from "#contract";
import type { Account } from "../account/session.js";
import type { Outgoing, Place } from "../composer/outgoing.js";
import { type Ask, going, storyPath } from "../connection/ask.js";
import { sentenceFor } from "../connection/refusal.js";
import { untilThere } from "../connection/until-there.js";
import type { PalabreEventMap, PalabreStory } from "../palabre.d.ts";
import { momentsIn } from "../texts/moments.js";
import type { Later as LaterTexts, Speech } from "../texts/speak.js";
import { isSpoken, speak } from "../texts/spoken.js";
import type { Language, Rest } from "../texts/texts.js";
import type { Followed } from "./followed.js";
import { type Listing, queryOf } from "./listing.js";
import { permalink } from "./permalink.js";
import { type Thread, threadOf } from "../thread/thread.js";
import { lastVisit } from "../visits/last-visit.js";

type EventName = keyof PalabreEventMap extends `palabre:${infer Name}` ? Name : never;
/** What an event tells besides the story that it is about. */
type Told<Name extends EventName> = Omit<PalabreEventMap[`palabre:${Name}`]["detail"], keyof PalabreStory>;

/** What the element says of itself and of its page. */
export interface Setting extends StoryRef {
  ask: Ask;
  account: Account;
  languages: readonly string[];
  sort: Sort;
  /** the article, told with each comment for a story not known yet */
  article: { url: string; title: string };
  signIn: () => (() => Promise<string>) | null;
  /** whether the page has the discussion as HTML until this one is there */
  written: boolean;
  /** loads what notes what is being read there; its answer keeps it where it is */
  stay: () => Promise<() => (root: ShadowRoot) => void>;
  /** loads what a discussion needs once its first comments are painted */
  later: () => Promise<Later>;
  emit: <Name extends EventName>(name: Name, detail: Told<Name>) => void;
}

/** What comes after the first page. */
export interface Later {
  /** keeps a discussion up with what happens */
  follow: (discussion: Discussion) => Followed;
  /** asks, beside the first page, for what concerns only this reader; the answer puts it there, once there is a page */
  prepare: (discussion: Discussion) => Promise<() => void>;
}

export type Said = { readonly [Part in keyof LaterTexts]: Signal<Language[Part] | null> };

/** Why what was written at a place did not go out. */
export interface Complaint {
  place: Place;
  text: string;
  error?: unknown;
}

/** So many comments are drawn in one go: more than fills most windows. */
const little = 16;

/** One discussion on a page: what is known of it, and its first page. What comes afterwards is for `Followed`. */
export class Discussion {
  readonly thread = signal<Thread | null>(null);
  readonly site = signal<SiteSummary | null>(null);
  readonly speech = signal<Speech | null>(null);
  /** texts that are not read at first, part by part */
  readonly said: Said = {
    rest: signal(null),
    composing: signal(null),
    personal: signal(null),
    menu: signal(null),
  };
  /** what is listed, and in which order */
  readonly listing = signal<Listing>("newest");
  readonly failure = signal<unknown>(null);
  readonly loading = signal(false);
  /** whether all that is there is drawn; what stands below comes after it */
  readonly whole = signal(true);
  readonly viewers = signal(0);
  readonly online = signal(true);
  /** when the reader was last here: what came after is new to them; null for who is here for the first time */
  readonly since = signal<string | null>(null);
  /** what a screen reader is told */
  readonly news = signal("");
  /** the comment that the page's address points at */
  readonly target = signal<string | null>(null);
  /** why it points at none */
  readonly astray = signal<unknown>(null);
  /** the top-level comment of the thread that a reader is being taken to */
  readonly reached = signal<string | null>(null);
  /** comments whose whole text was asked for */
  readonly opened = signal<ReadonlySet<string>>(new Set());
  /** comments whose replies are folded away */
  readonly folded = signal<ReadonlySet<string>>(new Set());
  /** where a composer is open: above the list, or below a comment */
  readonly writing = signal<Place | null>(null);
  /** which of my comments I write anew */
  readonly changing = signal<string | null>(null);
  /** why what was written there did not go out */
  readonly complaint = signal<Complaint | null>(null);
  /** my comments that are on their way */
  readonly outgoing = signal<readonly Outgoing[]>([]);
  /** comments that I wrote since the page was opened */
  readonly written = signal<ReadonlySet<string>>(new Set());
  /** by comment: what one asks by later what became of a notice, until it is put away */
  readonly receipts = signal<ReadonlyMap<string, string>>(new Map());
  /** my reactions, whom I ignore and what I follow; null for who is not signed in, and until it is there */
  readonly mine = signal<Mine | null>(null);
  /** how often the reader has changed something of it here: an answer asked for before that does not have it yet */
  changes = 0;
  readonly moments = computed(() => {
    const [speech, site] = [this.speech.value, this.site.value];
    return speech && site ? momentsIn(speech, site.timeZone) : null;
  });

  #followed: Promise<Followed> | undefined;
  #stay: ((root: ShadowRoot) => void) | undefined;

  /** @param leave tells when the element is gone */
  constructor(
    readonly setting: Setting,
    readonly root: ShadowRoot,
    readonly leave: AbortSignal,
  ) {
    this.listing.value = setting.sort;
  }

  /** Loads the first page; then, once it is painted, what follows the discussion from there on. */
  async open(): Promise<void> {
    try {
      const asked = this.page(undefined, "&with=site");
      const speaking = this.speechFor(asked).then((speech) => (this.speech.value = speech));
      const [page, , showPersonal, stay] = await Promise.all([
        asked,
        speaking,
        this.#personal(speaking).catch(() => null),
        this.setting.written ? this.setting.stay().catch(() => null) : null,
      ]);
      // another try may have come to its end before this one
      if (this.leave.aborted || this.thread.value) return;
      this.#stay = stay?.();
      batch(() => {
        this.failure.value = null;
        this.site.value = page.site ?? null;
        this.show(page);
        showPersonal?.();
        this.whole.value = this.#isNeededAtOnce();
      });
      this.setting.emit("ready", { count: page.story.count });
      requestAnimationFrame(() => setTimeout(() => this.leave.aborted || this.afterwards(() => undefined)));
    } catch (error) {
      this.speech.value ??= await speak(this.setting.languages).catch(() => null);
      await this.load("rest").catch(() => null);
      this.failure.value = error;
    }
  }

  /** Called once the first page is drawn, before it is painted. */
  drawn(): void {
    this.#stay?.(this.root);
    this.#stay = undefined;
  }

  /** Does something that only a page that is being followed can do. */
  afterwards(use: (followed: Followed) => unknown): void {
    this.#followed ??= untilThere(this.leave, this.setting.later).then(({ follow }) => follow(this));
    this.#followed.then(use).catch((error: unknown) => void this.announce(() => this.explain(error)));
  }

  /** Tells a screen reader something, in words that may have to come first. */
  async announce(say: (rest: Rest) => string): Promise<void> {
    const rest = await this.load("rest").catch(() => null);
    if (rest) this.news.value = say(rest);
  }

  /** Loads texts that are not read at first. */
  async load<Part extends keyof Said>(part: Part): Promise<Language[Part] | null> {
    const texts: LaterTexts | null = this.speech.value;
    return (this.said[part].value ??= (await texts?.[part]()) ?? null);
  }

  /** A page of the list. @param besides what else is asked for, as the end of a query */
  page(after?: string, besides = ""): Promise<CommentsPage> {
    const { ask, story } = this.setting;
    return ask(storyPath(story, `comments?${queryOf(this.listing.value)}${going(after, "&")}${besides}`));
  }

  show(page: CommentsPage): void {
    this.set(threadOf(page, this.listing.value, this.me));
  }

  set(thread: Thread): void {
    const before = this.thread.value?.count;
    this.thread.value = thread;
    if (before !== thread.count) this.setting.emit("count", { count: thread.count });
  }

  /** Folds the replies to a comment away, or takes them out again. */
  fold(id: string): void {
    const folded = new Set(this.folded.value);
    if (!folded.delete(id)) folded.add(id);
    this.folded.value = folded;
  }

  /** Shows the whole of a long text. */
  unfold(id: string): void {
    this.opened.value = new Set(this.opened.value).add(id);
  }

  isNew({ createdAt, author }: Pick<Comment, "createdAt" | "author">): boolean {
    const since = this.since.value;
    return since !== null && createdAt > since && author !== null && author.id !== this.me;
  }

  /** What went wrong, in the reader's language. */
  explain(error: unknown): string {
    const { rest, personal } = this.said;
    return rest.value ? sentenceFor(error, { ...rest.value.problems, ...personal.value?.problems }) : "";
  }

  get me(): string | null {
    return this.setting.account.session.value?.user.id ?? null;
  }

  /**
   * What concerns only this reader, their own comments or the one that the address names: there from the first paint on, so that it
   * pushes nothing away later.
   */
  async #personal(speech: Promise<Speech>): Promise<(() => void) | null> {
    const expected = this.me !== null || location.hash.startsWith(permalink) || lastVisit(this.setting);
    if (!expected) return null;
    const { prepare } = await this.setting.later();
    const [show, rest] = await Promise.all([prepare(this), speech.then(({ rest }) => rest())]);
    this.said.rest.value = rest;
    return show;
  }

  /** Whether the page is at a place that has to be there from the first paint on, or there is little to draw. */
  #isNeededAtOnce(): boolean {
    const drawn = this.thread.value?.comments.size ?? 0;
    return this.setting.written || location.hash.startsWith(permalink) || drawn <= little;
  }

  /** Speaks the language of the publisher's page, else the site's. */
  async speechFor(page: Promise<Pick<CommentsPage, "site">>): Promise<Speech> {
    const { languages } = this.setting;
    return speak(languages.some(isSpoken) ? languages : ((await page).site?.languages ?? []));
  }
}
