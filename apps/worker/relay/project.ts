import { isDeepStrictEqual } from "node:util";
import type { Localized, News, StoryEvent, StoryRef } from "#contract";
import { rankOf } from "#discussion";
import {
  type CommentQueue,
  commentQueues,
  type DueQueue,
  placeIn,
  presentComment,
  presentDecision,
  presentNote,
  presentNotification,
  localizedReason,
  presentOwnComment,
  presentRules,
  rankedQueues,
  type StoredComment,
  type StoredDecision,
  storedEvent,
  storyKey,
  type TrailEntry,
} from "#store";
import { decisionAct } from "./decision-act.js";
import type { Change } from "./change.js";
import { Fairness } from "./fairness.js";
import { occasionsOf } from "./occasions.js";
import { measured } from "./measured.js";
import { emptyOutcome, type Outcome, type QueueMove, type Waiting } from "./outcome.js";
import { changesMarks, numbersOf, type StoryNumbers, type World } from "./world.js";

type About<Name extends Change["about"]> = Extract<Change, { about: Name }>;
/** What an event says, before it has its number. */
type Unnumbered<Event = StoryEvent> = Event extends StoryEvent ? Omit<Event, "seq" | "at"> : never;

/** What some changes lead to, in their order. Pure but for the world, in which it counts on. */
export function project(changes: readonly Change[], world: World, now: Date): Outcome {
  const projection = new Projection(world, now);
  for (const change of changes) projection.take(change);
  return projection.outcome();
}

class Projection {
  private readonly out: Outcome = emptyOutcome();
  private readonly told = new Map<string, Extract<News, { about: "story" }>>();
  private readonly moderation = new Map<string, Extract<News, { about: "moderation" }>>();
  /** what waits, and has become more urgent */
  private readonly renewed: { queue: DueQueue; comment: StoredComment }[] = [];
  private readonly fairness: Fairness;

  constructor(
    private readonly world: World,
    private readonly now: Date,
  ) {
    this.fairness = new Fairness(world, this.out, now);
  }

  take(change: Change): void {
    this.out.occasions.push(...occasionsOf(change, this.world));
    switch (change.about) {
      case "accepted":
        this.accepted(change);
        break;
      case "revised":
        this.revised(change);
        break;
      case "decided":
        this.decided(change);
        break;
      case "flagged":
        this.flagged(change);
        break;
      case "reacted":
        this.reacted(change);
        break;
      case "notified":
        this.notified(change);
        break;
      case "featured":
        this.featured(change);
        break;
      case "masked":
        this.masked(change);
        break;
      case "noted":
        this.noted(change);
        break;
      case "noticed":
        this.waitOnNotices(this.fairness.noticed(change));
        break;
      case "sanctioned":
        this.fairness.sanctioned(change);
        break;
      case "lifted":
        this.fairness.lifted(change);
        break;
      case "appealed":
        this.waitOnAppeals(this.fairness.appealed(change));
        break;
      case "story":
        this.storyChanged(change);
        break;
      case "person":
        this.out.news.push({ about: "person", user: change.user });
        break;
      // for others outside alone
      case "flooded":
        break;
      case "addressed":
        this.out.deliver.push({ delivery: change.delivery, round: change.round });
        break;
      case "acted":
        this.acted(change);
        break;
      case "site":
        this.out.news.push({ about: "site", site: change.site });
    }
  }

  outcome(): Outcome {
    for (const one of this.renewed) this.renew(one);
    for (const comment of this.world.comments.values()) if (this.world.owns(comment)) this.place(comment);
    return { ...this.out, news: [...this.told.values(), ...this.moderation.values(), ...this.out.news] };
  }

  private accepted({ comment }: About<"accepted">): void {
    const { _id, site, story, revision, decision } = comment;
    this.out.jobs.push({ site, story, comment: _id, revision, turn: 0 });
    if (decision) this.decided({ about: "decided", comment: _id, decision, verdict: null });
  }

  /** A new text waits for its own verdict; until then readers keep what they saw. */
  private revised({ comment: id, revision }: About<"revised">): void {
    const comment = this.world.comments.get(id);
    if (!comment) return;
    const { site, story } = comment;
    this.out.jobs.push({ site, story, comment: id, revision, turn: 0 });
    this.queueUp(comment, "held", null);
    this.queueUp(comment, "audit", null);
    this.queueUp(comment, "new-authors", null);
  }

  private decided({ comment: id, decision, verdict, lang, trace }: About<"decided">): void {
    const comment = this.world.comments.get(id);
    if (!comment) return;
    const { site, story } = comment;
    // it may have been read before it was judged
    if (verdict) comment.verdict = verdict;
    if (lang !== undefined) comment.lang = lang;
    if (trace !== undefined) comment.trace = trace;
    const about = { site, story, comment: id };
    this.keep({ ...decision, ...about, verdict, ...measured(comment, decision) });
    if (decision.by.kind === "person") Object.assign(this.change(comment), { flags: 0, reported: [] });
    if (decision.to === "published") this.show(comment, decision.revision);
    else this.hide(comment);
    this.queueUp(comment, "held", decision.to === "held" ? decision.at : null);
    this.waitOnNotices(this.fairness.answered(comment, decision));
    const reported = verdict?.verdict === "flag" || comment.flags > 0 || looksAgain(comment, decision);
    this.queueUp(comment, "audit", decision.sampled ? decision.at : null);
    this.queueUp(comment, "new-authors", decision.newcomer ? decision.at : null);
    this.queueUp(comment, "reported", decision.to === "published" && reported ? decision.at : null);
    this.waitOnAppeals(this.fairness.decided(comment, decision, verdict));
    this.moderationNews(site).decisions.push({ comment: id, decision: presentDecision(decision) });
    this.tellAuthor(comment, decision);
  }

  /** Where somebody decided from, the trail alone remembers. */
  private keep({ network, ...decision }: TrailEntry): void {
    this.out.decisions.push(decision);
    this.out.acts.push(decisionAct(decision, network));
  }

  private acted({ act }: About<"acted">): void {
    this.out.acts.push(act);
    this.out.told.push(act._id);
  }

  private noted({ note }: About<"noted">): void {
    const { notes, personNotes } = this.moderationNews(note.site);
    if (note.comment === undefined) personNotes.push({ user: note.user, note: presentNote(note) });
    else notes.push({ comment: note.comment, note: presentNote(note) });
  }

  /** Lets readers see a revision. */
  private show(comment: StoredComment, revision: number): void {
    const before = comment.shown;
    if (before === revision) return;
    this.change(comment).shown = revision;
    if (before === null) this.publish(comment);
    else this.tell(comment, { type: "comment.edited", comment: presentComment(comment) });
  }

  private publish(comment: StoredComment): void {
    this.story(comment).count++;
    this.list(comment);
    this.mark(comment);
    this.out.notify.push(comment._id);
    const presented = presentComment(comment);
    this.tell(comment, { type: "comment.published", comment: presented });
    const parent = this.parentOf(comment);
    if (parent && parent.author.id !== comment.author.id)
      this.tellReader(parent, { type: "reply", story: comment.story, comment: presented });
  }

  private hide(comment: StoredComment): void {
    if (comment.shown === null) return;
    this.change(comment).shown = null;
    this.story(comment).count--;
    this.out.notify.push(comment._id);
    this.mark(comment);
    if (comment.replies === 0) this.unlist(comment);
    this.tell(comment, { type: "comment.removed", id: comment._id });
    if (comment.featuredAt) this.pick(comment, null);
  }

  /** Marks what is a question and what is an answer. @returns whether readers see another comment than before */
  private mark(comment: StoredComment): boolean {
    const { mode, guests } = this.story(comment).rules;
    const asked = mode === "questions";
    if (comment.parent === null && asked !== (typeof comment.answers === "number"))
      this.change(comment).answers = asked ? 0 : null;
    const answer =
      asked && comment.parent !== null && comment.shown !== null && guests.includes(comment.author.id);
    if (answer === Boolean(comment.answer)) return false;
    this.change(comment).answer = answer;
    const question = this.world.comments.get(comment.ancestors[0] ?? "");
    if (question && asked) this.change(question).answers = (question.answers ?? 0) + (answer ? 1 : -1);
    return true;
  }

  /** The last word counts; what changes nothing is not in the trail. */
  private featured({ comment: id, featuring }: About<"featured">): void {
    const comment = this.world.comments.get(id);
    const { featured, ...said } = featuring;
    const revision = comment?.shown ?? null;
    if (!comment || revision === null || featured === Boolean(comment.featuredAt)) return;
    const { site, story } = comment;
    const stays = { from: "published", to: "published", revision, featured } as const;
    const none = { reason: null, note: null, version: null, verdict: null };
    this.keep({ ...said, site, story, comment: id, ...stays, ...none });
    this.pick(comment, featured ? featuring.at : null);
    this.tell(comment, { type: "comment.edited", comment: presentComment(comment) });
  }

  /** Readers, moderators and its author have the text anew. */
  private masked({ comment: id }: About<"masked">): void {
    const comment = this.world.comments.get(id);
    if (!comment) return;
    this.fairness.masked(comment);
    if (comment.shown !== null)
      this.tell(comment, { type: "comment.edited", comment: presentComment(comment) });
    for (const queue of commentQueues) this.renew({ queue, comment });
    const { story } = comment;
    this.tellReader(comment, { type: "comment", story, comment: presentOwnComment(comment) });
  }

  /** @param at null where it is no longer a pick */
  private pick(comment: StoredComment, at: Date | null): void {
    this.change(comment).featuredAt = at;
    const numbers = this.story(comment);
    numbers.featured += at ? 1 : -1;
    this.tellStory(comment);
  }

  /** Puts a comment into its list; what it hangs on comes back, if only as a tombstone. */
  private list(comment: StoredComment): void {
    if (comment.listed) return;
    this.change(comment).listed = true;
    const parent = this.parentOf(comment);
    if (!parent) return;
    this.change(parent).replies++;
    this.list(parent);
  }

  /** Takes a comment out of its list, and the tombstones that hung there for its sake. */
  private unlist(comment: StoredComment): void {
    if (!comment.listed) return;
    this.change(comment).listed = false;
    const parent = this.parentOf(comment);
    if (!parent) return;
    this.change(parent).replies--;
    if (parent.replies === 0 && parent.shown === null) this.unlist(parent);
  }

  private parentOf({ parent }: StoredComment): StoredComment | undefined {
    return parent === null ? undefined : this.world.comments.get(parent);
  }

  private flagged({ comment: id, reason, at }: About<"flagged">): void {
    const comment = this.world.comments.get(id);
    if (!comment) return;
    const { flags, reported = [] } = comment;
    const reasons = [...new Set([...reported, reason])];
    Object.assign(this.change(comment), { flags: flags + 1, reported: reasons });
    if (comment.shown !== null && !comment.waiting.reported) this.queueUp(comment, "reported", at);
  }

  private reacted({ comment: id, kind, by }: About<"reacted">): void {
    const comment = this.world.comments.get(id);
    if (!comment) return;
    const count = (comment.reactions[kind] ?? 0) + by;
    const { [kind]: _, ...others } = comment.reactions;
    const changed = this.change(comment);
    changed.reactions = count > 0 ? { ...others, [kind]: count } : others;
    changed.rank = rankOf(changed.reactions);
    const { reactions } = this.storyNews(comment);
    const told = reactions.find((one) => one.id === id);
    if (told) told.reactions = changed.reactions;
    else reactions.push({ id, reactions: changed.reactions });
  }

  private notified({ comment, notification }: About<"notified">): void {
    const { site, user, queue } = notification;
    const about = comment === null ? undefined : this.world.comments.get(comment);
    if (about && queue) this.renewed.push({ queue, comment: about });
    const presented = presentNotification(notification, about);
    if (presented)
      this.out.news.push({
        about: "reader",
        site,
        user,
        mine: { type: "notification", notification: presented },
      });
  }

  private storyChanged(change: About<"story">): void {
    const { story, rules, section, readers } = change;
    const placing = { ...(section !== undefined && { section }), ...(readers !== undefined && { readers }) };
    Object.assign(this.world.stories.get(storyKey(story)) ?? {}, placing);
    // who reads it is of no concern to its readers
    if (readers !== undefined) return;
    this.storyNews(story);
    if (Object.keys(rules).length === 0) return;
    const numbers = this.story(story);
    numbers.rules = { ...numbers.rules, ...rules };
    this.tellStory(story);
    if (changesMarks(change)) this.markAll(storyKey(story));
  }

  private tellStory(story: StoryRef): void {
    const { rules, count, featured } = this.story(story);
    this.tell(story, { type: "story.changed", ...presentRules(rules), count, featured });
  }

  private markAll(key: string): void {
    for (const comment of this.world.comments.values())
      if (storyKey(comment) === key && this.mark(comment))
        this.tell(comment, { type: "comment.edited", comment: presentComment(comment) });
  }

  private waitOnNotices(waiting: Waiting | null): void {
    if (waiting) this.waitUntil(waiting, "notices");
  }

  private waitOnAppeals(waiting: Waiting | null): void {
    if (waiting) this.waitUntil(waiting, "appeals");
  }

  private waitUntil({ comment, since, due }: Waiting, queue: DueQueue): void {
    this.queueUp(comment, queue, since);
    if (comment.due?.[queue]?.getTime() === due?.getTime()) return;
    const { [queue]: _, ...others } = comment.due ?? {};
    this.change(comment).due = due ? { ...others, [queue]: due } : others;
  }

  /** Has what waits in a queue told anew. */
  private renew({ queue, comment }: { queue: CommentQueue; comment: StoredComment }): void {
    if (comment.waiting[queue] === undefined) return;
    const { added } = this.moderationNews(comment.site);
    const isTold = added.some((one) => one.queue === queue && one.comment === comment._id);
    if (!isTold) added.push({ queue, comment: comment._id });
  }

  /** Gives what waits its place among the rest; where its turn comes earlier than it was told, it is told anew. */
  private place(comment: StoredComment): void {
    const { order: before = {}, waiting } = comment;
    if (Object.keys(waiting).length + Object.keys(before).length === 0) return;
    const { readers, section } = this.world.stories.get(storyKey(comment)) ?? numbersOf(comment);
    const order = placeIn(comment, readers);
    if (isDeepStrictEqual(order, before) && (comment.section ?? null) === section) return;
    Object.assign(this.change(comment), { order, section });
    for (const queue of rankedQueues) {
      const [now, then] = [order[queue], before[queue]];
      if (now && then && now.turn < then.turn) this.renew({ queue, comment });
    }
  }

  /** @param since null where it no longer waits */
  private queueUp(comment: StoredComment, queue: CommentQueue, since: Date | null): void {
    const waits = comment.waiting[queue] !== undefined;
    if (waits === (since !== null)) return;
    const { [queue]: _, ...others } = comment.waiting;
    this.change(comment).waiting = since ? { ...others, [queue]: since } : others;
    const news = this.moderationNews(comment.site);
    const move = { queue, comment: comment._id };
    if (since) this.move(news.added, news.removed, move);
    else this.move(news.removed, news.added, move);
  }

  /** Notes a move; one that takes an earlier one back in the same batch takes it out instead. */
  private move(onto: QueueMove[], opposite: QueueMove[], move: QueueMove): void {
    const taken = opposite.findIndex(
      ({ queue, comment }) => queue === move.queue && comment === move.comment,
    );
    if (taken >= 0) opposite.splice(taken, 1);
    else onto.push(move);
  }

  /** The comment, noted as changed. */
  private change(comment: StoredComment): StoredComment {
    this.out.comments.set(comment._id, comment);
    return comment;
  }

  /** The numbers of a story, noted as changed. */
  private story(ref: {
    site: string;
    story: string;
    storyFacts?: StoredComment["storyFacts"];
  }): StoryNumbers {
    const key = storyKey(ref);
    const { site, story } = ref;
    const numbers = this.world.stories.get(key) ?? numbersOf({ site, story });
    this.world.stories.set(key, numbers);
    const facts = this.out.stories.get(key)?.facts ?? ref.storyFacts ?? null;
    const changed = Object.assign(numbers, { facts });
    this.out.stories.set(key, changed);
    return changed;
  }

  /** Numbers an event and has it told. */
  private tell(ref: { site: string; story: string }, what: Unnumbered): void {
    const { site, story } = ref;
    const seq = ++this.story(ref).seq;
    const event: StoryEvent = { ...what, seq, at: this.now.toISOString() };
    this.out.events.push(storedEvent({ site, story }, event));
    this.storyNews(ref).events.push(event);
  }

  private tellAuthor(comment: StoredComment, decision: StoredDecision): void {
    const told = { ...comment, status: decision.to, decision };
    const own = presentOwnComment(told);
    const reason = own.reason === null ? undefined : localizedReason(told);
    this.tellReader(comment, { type: "comment", story: comment.story, comment: own }, reason);
  }

  private tellReader(
    { site, author }: StoredComment,
    mine: Extract<News, { about: "reader" }>["mine"],
    reason?: Localized,
  ): void {
    this.out.news.push({ about: "reader", site, user: author.id, mine, ...(reason && { reason }) });
  }

  private storyNews({ site, story }: { site: string; story: string }) {
    const key = storyKey({ site, story });
    const news = this.told.get(key) ?? { about: "story" as const, site, story, events: [], reactions: [] };
    this.told.set(key, news);
    return news;
  }

  private moderationNews(site: string) {
    const news = this.moderation.get(site) ?? {
      about: "moderation" as const,
      site,
      added: [],
      removed: [],
      decisions: [],
      notes: [],
      personNotes: [],
    };
    this.moderation.set(site, news);
    return news;
  }
}

/** Whoever takes back what they said of a comment that readers see leaves it to be looked at, unless it waits on notices anyway. */
function looksAgain({ waiting }: StoredComment, { undoes, quietly }: StoredDecision): boolean {
  return undoes !== undefined && !quietly && waiting.notices === undefined;
}
