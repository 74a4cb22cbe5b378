import fc from "fast-check";
import type { CommentStatus, StoryEvent } from "#contract";
import { rankOf } from "#discussion";
import {
  commentQueues,
  machine,
  presentRules,
  rulesOf,
  type StoredComment,
  type StoredDecision,
  storedEvent,
  type StoredEvent,
  type StoredRules,
  storyKey,
  type TrailEntry,
} from "#store";
import { someComment, someDecision } from "../../../test/newsroom/some-comment.js";
import type { Change } from "./change.js";
import type { Outcome } from "./outcome.js";
import { noLaw } from "./law.js";
import { project } from "./project.js";
import { numbersOf } from "./world.js";

const ref = { site: "journal", story: "le-pont" };
const key = storyKey(ref);
const now = new Date("2026-11-24T08:00:00Z");
const moderator = { kind: "person", id: "mo", name: "Mo" } as const;

/** What authors, readers, moderators and filters do, before anyone counts it. */
type Deed =
  | { does: "writes"; below: number | null; author: string; atOnce: boolean }
  | { does: "judges"; comment: number; verdict: "publish" | "flag" | "hold" | "reject" }
  | { does: "decides"; comment: number; to: "published" | "held" | "rejected" }
  | { does: "edits"; comment: number }
  | { does: "removes"; comment: number }
  | { does: "reports"; comment: number }
  | { does: "votes"; comment: number; user: string; kind: "up" | "down" }
  | { does: "features"; comment: number; featured: boolean }
  | { does: "rules"; rules: Partial<StoredRules> };

const which = fc.nat(11);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("writes" as const),
      below: fc.option(which),
      author: fc.constantFrom("ana", "bo"),
      atOnce: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("judges" as const),
      comment: which,
      verdict: fc.constantFrom("publish", "flag", "hold", "reject"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("decides" as const),
      comment: which,
      to: fc.constantFrom("published", "held", "rejected"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("edits" as const), comment: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("removes" as const), comment: which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("reports" as const), comment: which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("votes" as const),
      comment: which,
      user: fc.constantFrom("cy", "di"),
      kind: fc.constantFrom("up", "down"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("features" as const),
      comment: which,
      featured: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("rules" as const),
      rules: fc.oneof(
        fc.record({ closed: fc.boolean() }),
        fc.record({ mode: fc.constantFrom("questions", "discussion") }),
        fc.record({ guests: fc.subarray(["ana", "bo"]), mode: fc.constant("questions" as const) }),
      ),
    }),
  },
);

/** What is known of a comment without having counted. */
interface Truth {
  status: CommentStatus;
  /** the revision that readers see */
  shown: number | null;
  /** nobody but the machine has decided, and not yet on what it saw */
  waits: boolean;
  flagged: boolean;
  reports: number;
  votes: Set<string>;
  picked: boolean;
  comment: StoredComment;
}

/** Turns deeds into changes as MongoDB tells them, and keeps what has to come out in the end. */
class Newsroom {
  readonly truths: Truth[] = [];
  readonly changes: Change[] = [];
  readonly decisions: StoredDecision[] = [];
  rules = rulesOf(null);
  /** how often the rules of the story have changed, or the number of its picks */
  changed = 0;

  does(deed: Deed): void {
    switch (deed.does) {
      case "writes":
        this.writes(deed);
        break;
      case "judges":
        this.judges(deed);
        break;
      case "decides":
        this.decides(deed);
        break;
      case "edits":
        this.about(deed.comment, (truth) => this.edits(truth));
        break;
      case "removes":
        this.about(deed.comment, (truth) => this.removes(truth));
        break;
      case "reports":
        this.about(deed.comment, (truth) => {
          truth.reports++;
          this.changes.push({ about: "flagged", comment: truth.comment._id, reason: "abuse", at: now });
        });
        break;
      case "votes":
        this.votes(deed);
        break;
      case "features":
        this.about(deed.comment, (truth) => this.features(truth, deed.featured));
        break;
      case "rules":
        this.changed++;
        this.rules = { ...this.rules, ...deed.rules };
        this.changes.push({ about: "story", story: ref, rules: deed.rules });
    }
  }

  private writes({ below, author, atOnce }: Extract<Deed, { does: "writes" }>): void {
    const parent = below === null ? undefined : this.truths[below]?.comment;
    const decision = atOnce ? someDecision({ id: `decision ${this.decisions.length}`, at: now }) : null;
    const status = atOnce ? "published" : "pending";
    const comment = someComment({
      ...ref,
      _id: `comment ${this.truths.length}`,
      parent: parent?._id ?? null,
      ancestors: parent ? [...parent.ancestors, parent._id] : [],
      author: { id: author, name: author, avatar: null, badges: [] },
      createdAt: now,
      acceptedAt: now,
      status,
      decision,
    });
    if (decision) this.decisions.push(decision);
    const shown = atOnce ? 1 : null;
    const untouched = { waits: true, flagged: false, reports: 0, votes: new Set<string>(), picked: false };
    this.truths.push({ status, shown, ...untouched, comment });
    this.changes.push({ about: "accepted", comment: structuredClone(comment) });
  }

  private edits(truth: Truth): void {
    const { comment, status } = truth;
    if (status === "rejected") return;
    const { revision, text, html } = comment;
    comment.revisions.push({ revision, text, html, at: now });
    comment.revision++;
    truth.status = "pending";
    truth.waits = true;
    this.changes.push({ about: "revised", comment: comment._id, revision: comment.revision });
  }

  private features(truth: Truth, featured: boolean): void {
    const id = `decision ${this.decisions.length}`;
    const { comment, shown } = truth;
    this.changes.push({
      about: "featured",
      comment: comment._id,
      featuring: { id, at: now, by: moderator, featured },
    });
    if (shown === null || truth.picked === featured) return;
    const stays = { from: "published", to: "published", revision: shown, featured } as const;
    this.decisions.push(someDecision({ id, at: now, by: moderator, ...stays }));
    this.picks(truth, featured);
  }

  private picks(truth: Truth, picked: boolean): void {
    if (truth.picked !== picked) this.changed++;
    truth.picked = picked;
  }

  private removes(truth: Truth): void {
    const author = { kind: "person", id: truth.comment.author.id, name: truth.comment.author.name } as const;
    const decision = this.decided(truth, "deleted", author);
    truth.flagged = false;
    truth.reports = 0;
    this.changes.push({ about: "decided", comment: truth.comment._id, decision, verdict: null });
  }

  private judges({ comment, verdict }: Extract<Deed, { does: "judges" }>): void {
    this.about(comment, (truth) => {
      if (!truth.waits) return;
      const to = ({ publish: "published", flag: "published", hold: "held", reject: "rejected" } as const)[
        verdict
      ];
      const decision = this.decided(truth, to, machine);
      truth.flagged = verdict === "flag";
      const reason = { fr: "", en: "" };
      const said = { verdict, version: 1, decidedBy: null, reason, findings: [] };
      this.changes.push({ about: "decided", comment: truth.comment._id, decision, verdict: said });
    });
  }

  private decides({ comment, to }: Extract<Deed, { does: "decides" }>): void {
    this.about(comment, (truth) => {
      const decision = this.decided(truth, to, moderator);
      truth.flagged = false;
      truth.reports = 0;
      this.changes.push({ about: "decided", comment: truth.comment._id, decision, verdict: null });
    });
  }

  private decided(
    truth: Truth,
    to: "published" | "held" | "rejected" | "deleted",
    by: StoredDecision["by"],
  ): StoredDecision {
    const decision = someDecision({
      id: `decision ${this.decisions.length}`,
      at: now,
      by,
      from: truth.status,
      to,
      revision: truth.comment.revision,
    });
    truth.status = to;
    truth.shown = to === "published" ? truth.comment.revision : null;
    if (truth.shown === null) this.picks(truth, false);
    truth.waits = false;
    this.decisions.push(decision);
    return decision;
  }

  private votes({ comment, user, kind }: Extract<Deed, { does: "votes" }>): void {
    this.about(comment, ({ votes, comment: { _id } }) => {
      const vote = `${user} ${kind}`;
      const by = votes.delete(vote) ? -1 : 1;
      if (by === 1) votes.add(vote);
      this.changes.push({ about: "reacted", comment: _id, kind, by });
    });
  }

  private about(at: number, does: (truth: Truth) => void): void {
    const truth = this.truths[at];
    if (truth && truth.status !== "deleted") does(truth);
  }
}

/** What the relay has written, batch after batch. Each batch reads what it needs as the store has it. */
class Store {
  readonly comments = new Map<string, StoredComment>();
  readonly kept: StoredEvent[] = [];
  readonly trail: TrailEntry[] = [];
  readonly events: StoryEvent[] = [];
  readonly queues = new Map<string, Set<string>>(commentQueues.map((queue) => [queue, new Set()]));
  /** whom to ask after, and the events, of each batch */
  readonly concerns: { notify: string[]; events: StoredEvent[] }[] = [];
  numbers = numbersOf(ref);

  constructor(comments: readonly StoredComment[]) {
    for (const comment of comments) this.comments.set(comment._id, structuredClone(comment));
  }

  takes(changes: readonly Change[]): void {
    for (const change of changes) if (change.about === "decided") this.hasVerdict(change);
    const world = {
      comments: structuredClone(this.comments),
      stories: new Map([[key, structuredClone(this.numbers)]]),
      law: noLaw(),
      owns: () => true,
    };
    this.write(project(changes, world, now));
  }

  /** A verdict lies in its comment before the relay hears of it. */
  private hasVerdict({ comment: id, verdict }: Extract<Change, { about: "decided" }>): void {
    const comment = this.comments.get(id);
    if (comment && verdict) comment.verdict = verdict;
  }

  private write(outcome: Outcome): void {
    for (const [id, comment] of outcome.comments) this.comments.set(id, comment);
    this.numbers = { ...(outcome.stories.get(key) ?? this.numbers), ref };
    this.concerns.push(outcome);
    this.kept.push(...outcome.events);
    this.trail.push(...outcome.decisions);
    this.hear(outcome.news);
  }

  private hear(news: Outcome["news"]): void {
    for (const one of news) {
      if (one.about === "story") this.events.push(...one.events);
      if (one.about !== "moderation") continue;
      for (const { queue, comment } of one.added) this.queues.get(queue)?.add(comment);
      for (const { queue, comment } of one.removed) this.queues.get(queue)?.delete(comment);
    }
  }
}

/** Cuts a list into batches. */
function cut<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0, batch = 0; at < items.length; batch++) {
    const size = Math.max(1, sizes[batch % sizes.length] ?? 1);
    batches.push(items.slice(at, at + size));
    at += size;
  }
  return batches;
}

function played(deeds: readonly Deed[], sizes: readonly number[]): { newsroom: Newsroom; store: Store } {
  const newsroom = new Newsroom();
  for (const deed of deeds) newsroom.does(deed);
  const store = new Store(newsroom.truths.map(({ comment }) => comment));
  for (const batch of cut(newsroom.changes, sizes)) store.takes(batch);
  return { newsroom, store };
}

const history = fc.array(deed, { maxLength: 60 });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

/** Checks a law over every history, cut into batches anywhere. */
function always(law: (newsroom: Newsroom, store: Store) => void): void {
  fc.assert(
    fc.property(history, sizes, (deeds, batches) => {
      const { newsroom, store } = played(deeds, batches);
      law(newsroom, store);
    }),
    { numRuns: 300 },
  );
}

/** The revisions that somebody sees who has heard of every event. */
function replayed(events: readonly StoryEvent[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const event of events) {
    if (event.type === "comment.edited") expect(shown.has(event.comment.id)).toBe(true);
    if (event.type === "comment.published" || event.type === "comment.edited")
      shown.set(event.comment.id, event.comment.revision);
    if (event.type === "comment.removed") expect(shown.delete(event.id)).toBe(true);
  }
  return shown;
}

function idsOf(truths: readonly Truth[], matches: (truth: Truth) => boolean): Set<string> {
  return new Set(truths.filter(matches).map(({ comment }) => comment._id));
}

test("what readers see, the count, and the events replayed are the comments last published, as they then were", () => {
  always(({ truths }, { comments, events, numbers }) => {
    const published = truths.filter(({ shown }) => shown !== null);
    const revisions = new Map(published.map(({ comment, shown }) => [comment._id, shown]));
    for (const { _id, shown } of comments.values()) expect(shown).toBe(revisions.get(_id) ?? null);
    expect(numbers.count).toBe(published.length);
    expect(replayed(events)).toEqual(revisions);
  });
});

test("events are numbered without a gap, and kept as they are told", () => {
  always((_, { events, kept, numbers }) => {
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: numbers.seq }, (_, at) => at + 1));
    expect(kept).toEqual(events.map((event) => storedEvent(ref, event)));
  });
});

test("each change of the story's rules and picks is an event, with rules and counts of that moment", () => {
  always(({ changed, rules, truths }, { events, numbers }) => {
    const changes = events.filter(({ type }) => type === "story.changed");
    expect(changes).toHaveLength(changed);
    for (const event of events)
      if (event.type === "story.changed")
        expect(event.count).toBe(replayed(events.filter(({ seq }) => seq < event.seq)).size);
    const picks = truths.filter(({ picked }) => picked).length;
    expect(numbers).toMatchObject({ featured: picks, rules });
    const last = changes.at(-1);
    if (last) expect(last).toMatchObject({ ...presentRules(rules), featured: picks });
  });
});

test("lists have what is shown and the tombstones that replies hang on, and count those replies", () => {
  always((_, { comments }) => {
    for (const { _id, listed, shown, replies } of comments.values()) {
      const below = [...comments.values()].filter((other) => other.parent === _id && other.listed);
      expect(replies).toBe(below.length);
      expect(listed).toBe(shown !== null || below.length > 0);
    }
  });
});

test("queues have what waits for a person, in the store and as moderators hear it", () => {
  always(({ truths }, { comments, queues }) => {
    const held = idsOf(truths, ({ status }) => status === "held");
    const reported = idsOf(
      truths,
      ({ shown, reports, flagged }) => shown !== null && (reports > 0 || flagged),
    );
    const waiting = (queue: "held" | "reported") =>
      new Set([...comments.values()].filter(({ waiting }) => waiting[queue]).map(({ _id }) => _id));
    expect(waiting("held")).toEqual(held);
    expect(waiting("reported")).toEqual(reported);
    expect(queues.get("held")).toEqual(held);
    expect(queues.get("reported")).toEqual(reported);
  });
});

test("picks and guests' answers are those among what readers see, as their last events say", () => {
  always(({ truths, rules }, { comments, events }) => {
    const isAnswer = ({ shown, comment: { parent, author } }: Truth) =>
      rules.mode === "questions" && shown !== null && parent !== null && rules.guests.includes(author.id);
    for (const truth of truths) {
      const { _id } = truth.comment;
      const stored = comments.get(_id) ?? truth.comment;
      expect(stored.answer ?? false).toBe(isAnswer(truth));
      expect(Boolean(stored.featuredAt)).toBe(truth.picked);
      if (truth.shown === null) continue;
      const last = events.findLast((event) => "comment" in event && event.comment.id === _id);
      expect(last).toMatchObject({ comment: { answer: isAnswer(truth), featured: truth.picked } });
    }
  });
});

test("questions know how many of their answers are to be read", () => {
  always(({ rules }, { comments }) => {
    const all = [...comments.values()];
    for (const { _id, parent, shown, answers } of all) {
      const below = all.filter(({ answer, ancestors }) => answer && ancestors[0] === _id);
      if (parent !== null || rules.mode !== "questions") expect(answers).toBeNull();
      else if (shown !== null || below.length > 0) expect(answers).toBe(below.length);
    }
  });
});

test("those whom it concerns are asked after for each comment that came to be seen, or ceased to be", () => {
  always((_, { concerns }) => {
    for (const { notify, events } of concerns) {
      const seenOrGone = events.filter(
        ({ type }) => type === "comment.published" || type === "comment.removed",
      );
      expect(new Set(notify)).toEqual(new Set(seenOrGone.map(({ comment }) => comment)));
    }
  });
});

test("reports and votes are counted as they are, and never below zero", () => {
  always(({ truths }, { comments }) => {
    for (const { comment, reports, votes } of truths) {
      const { flags, reactions, rank } = comments.get(comment._id) ?? comment;
      const kinds = ["up", "down"].map((kind) => [
        kind,
        [...votes].filter((vote) => vote.endsWith(` ${kind}`)).length,
      ]);
      expect(flags).toBe(reports);
      expect(reactions).toEqual(Object.fromEntries(kinds.filter(([, count]) => count !== 0)));
      expect(rank).toEqual(rankOf(reactions));
    }
  });
});

test("the trail has every decision once, in their order", () => {
  always(({ decisions }, { trail }) => {
    expect(trail.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id));
  });
});

/** What waited within one batch alone was never placed in a queue: to have no place and to have left them all is the same. */
function asRead({ comments }: Pick<Store, "comments">) {
  const read = [...comments].map(([id, comment]): [string, object] => {
    const { order = {}, section = null } = comment;
    return [id, { ...comment, order, section }];
  });
  return new Map(read);
}

test("wherever the changes are cut into batches, the same is written", () => {
  fc.assert(
    fc.property(history, sizes, (deeds, batches) => {
      const { store: cutUp } = played(deeds, batches);
      const { store: singly } = played(deeds, [1]);
      expect(asRead(cutUp)).toEqual(asRead(singly));
      expect(cutUp.events).toEqual(singly.events);
      expect(cutUp.numbers).toEqual(singly.numbers);
    }),
    { numRuns: 300 },
  );
});

test("an accepted comment makes a job for its revision, and nothing else", () => {
  const comment = someComment();
  const world = { comments: new Map(), stories: new Map(), law: noLaw(), owns: () => true };
  const { jobs, comments, events, decisions, news } = project([{ about: "accepted", comment }], world, now);
  const { _id, site, story } = comment;
  expect(jobs).toEqual([{ site, story, comment: _id, revision: 1, turn: 0 }]);
  expect([comments.size, events.length, decisions.length, news.length]).toEqual([0, 0, 0, 0]);
});

test("an author hears what became of their comment, and whom a reply answers hears of it", () => {
  const parent = someComment({ shown: 1, listed: true, status: "published" });
  const reply = someComment({
    parent: parent._id,
    ancestors: [parent._id],
    author: { ...parent.author, id: "bo", name: "Bo" },
  });
  const world = {
    comments: new Map([parent, reply].map((comment) => [comment._id, comment])),
    stories: new Map([[key, { ...numbersOf(ref), seq: 1, count: 1 }]]),
    law: noLaw(),
    owns: () => true,
  };
  const decided: Change = { about: "decided", comment: reply._id, decision: someDecision(), verdict: null };
  const { news } = project([decided], world, now);
  expect(news.filter(({ about }) => about === "reader")).toMatchObject([
    { user: "ana", mine: { type: "reply", comment: { id: reply._id, status: "published" } } },
    { user: "bo", mine: { type: "comment", comment: { id: reply._id, status: "published" } } },
  ]);
});
