import { Schema } from "mongoose";
import type {
  Author,
  CaseOrder,
  CommentStatus,
  Decision,
  FlagReason,
  Localized,
  NoticeAnswer,
  QueueName,
  ReactionCounts,
  Verdict,
} from "#contract";
import { soughtQueue } from "#contract";
import type { Masking, Original } from "./masked.js";
import type { Link, Rank, Watch } from "#discussion";

export interface StoredRevision {
  revision: number;
  text: string;
  html: string;
  at: Date;
}

/** A decision as it lies in the comment it is about, and in the trail. */
export interface StoredDecision extends Omit<Decision, "at"> {
  at: Date;
  /** what it says to those whose notices it answers */
  answer?: NoticeAnswer;
  /** what it says to the author, where its reason is one of the site's own, or for moderators alone */
  said?: Localized;
  /** the decision that it takes back */
  undoes?: string;
  /** makes a comment again what it was, and nobody had waited for it */
  quietly?: true;
  /** drawn for people to decide on, too, without knowing of it */
  sampled?: true;
  /** with what chance people look at it, where that does not depend on what they will say: 0…1 */
  chance?: number;
  /** it is about a comment that the learner would decide on alone: what people say of it tells how right that is */
  unaided?: true;
  /** made on a drawn case that its maker was told nothing of */
  blind?: boolean;
  /** the person's decision that was drawn, which its maker decided again without knowing of it */
  seconds?: { decision: string; to: CommentStatus };
  /** readers see it, and its author has not written much before */
  newcomer?: true;
  /** made since its author writes for themselves alone */
  shadow?: true;
  /** the network that it was made from, on its way into the trail */
  network?: string | undefined;
}

/** What the publisher's page said of its story when the comment was sent, for a story not known yet. */
export interface StoryFacts {
  url: string | null;
  title: string | null;
}

/** Why a comment has its place in a queue that goes by what matters most. */
export interface StoredOrder extends Omit<CaseOrder, "turn"> {
  turn: Date;
}

/** What only the relay writes: how a comment stands in its thread and in the queues. */
export interface Projection {
  /** the revision that readers see, or null */
  shown: number | null;
  /** whether lists have it: shown, or a tombstone that replies hang on */
  listed: boolean;
  /** listed replies */
  replies: number;
  reactions: ReactionCounts;
  rank: Rank;
  /** readers' reports since the last decision of a person */
  flags: number;
  /** since when it waits, in each queue that it waits in */
  waiting: Partial<Record<QueueName, Date>>;
  /** by when it is to be decided on, in each queue with a deadline that it waits in; absent before it was noted */
  due?: Partial<Record<DueQueue, Date>>;
  /** why it is where it is, in each queue by priority that it waits in; absent before there was such an order */
  order?: Partial<Record<RankedQueue, StoredOrder>>;
  /** why readers report it, since the last decision of a person, each reason once; absent as long as nobody does */
  reported?: FlagReason[];
  /** of its story, as long as it waits: in what queues hold of some sections it is */
  section?: string | null;
  /** since when it is among the newsroom's picks */
  featuredAt: Date | null;
  /** whether it is a guest's reply that readers see; absent before there were guests */
  answer?: boolean;
  /** such replies below it; null where it is no question */
  answers: number | null;
}

/** Who took a comment among the picks, or out of them. */
export type Featuring = Pick<StoredDecision, "id" | "at" | "by" | "network"> & { featured: boolean };

export interface StoredComment extends Projection {
  _id: string;
  site: string;
  story: string;
  storyFacts: StoryFacts | null;
  parent: string | null;
  /** from the top-level comment down to the parent */
  ancestors: string[];
  author: Author;
  text: string;
  html: string;
  links: Link[];
  lang: string | null;
  status: CommentStatus;
  revision: number;
  /** the revisions before this one */
  revisions: StoredRevision[];
  createdAt: Date;
  editedAt: Date | null;
  /** when this revision came in: its verdict is due from then on */
  acceptedAt: Date;
  /** key of the folded text, to find the same text again */
  textKey: string;
  idempotencyKey?: string;
  verdict: Verdict | null;
  decision: StoredDecision | null;
  /** the last word on whether it is a pick; absent where nobody has said any */
  featuring?: Featuring;
  /** the last time that personal data was masked in it; absent where none was */
  masking?: Masking;
  /** where filters did, as long as moderators may put it back */
  original?: Original | null;
  /** why a person looks at this revision in any case: a sanction that its author is under, or what was masked in it */
  under?: Watch | null;
  /** W3C traceparent of the last step on its way: absent where no traces are kept */
  trace?: string;
  /** the relay's batch that wrote last where it stands; absent before one did */
  relayed?: number;
}

const { Mixed } = Schema.Types;

export const commentSchema = new Schema<StoredComment>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    storyFacts: { type: Mixed, default: null },
    parent: { type: String, default: null },
    ancestors: [String],
    author: { type: Mixed, required: true },
    text: String,
    html: String,
    links: { type: Mixed, default: [] },
    lang: { type: String, default: null },
    status: { type: String, required: true },
    revision: { type: Number, required: true },
    revisions: { type: Mixed, default: [] },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    acceptedAt: { type: Date, required: true },
    textKey: String,
    idempotencyKey: String,
    verdict: { type: Mixed, default: null },
    decision: { type: Mixed, default: null },
    featuring: Mixed,
    masking: Mixed,
    original: Mixed,
    under: String,
    trace: String,
    relayed: Number,
    shown: { type: Number, default: null },
    listed: { type: Boolean, default: false },
    replies: { type: Number, default: 0 },
    reactions: { type: Mixed, default: {} },
    rank: { type: Mixed, default: { top: 0, controversial: 0 } },
    flags: { type: Number, default: 0 },
    waiting: { type: Mixed, default: {} },
    due: { type: Mixed, default: {} },
    order: Mixed,
    reported: { type: [String], default: undefined },
    section: String,
    featuredAt: { type: Date, default: null },
    answer: { type: Boolean, default: false },
    answers: { type: Number, default: null },
  },
  { collection: "comments", minimize: false, versionKey: false },
);

// equality, then the order, both ways: nothing is sorted in memory. Only what lists have is in them.
const lists = {
  "listed by time": { createdAt: -1 },
  "listed by top": { "rank.top": -1 },
  "listed by controversy": { "rank.controversial": -1 },
  "listed by replies": { replies: -1 },
} as const;
for (const [name, order] of Object.entries(lists)) {
  commentSchema.index(
    { site: 1, story: 1, ...order, _id: -1 },
    { name, partialFilterExpression: { listed: true, parent: null } },
  );
}
/** Said of questions by what has become of them. Comments that are no questions cost nothing here. */
export const questions = { answered: { $gt: 0 }, unanswered: { $eq: 0 } } as const;
for (const [name, answers] of Object.entries(questions))
  for (const [order, field] of Object.entries({ time: "createdAt", top: "rank.top" }))
    commentSchema.index(
      { site: 1, story: 1, [field]: -1, _id: -1 },
      { name: `${name} by ${order}`, partialFilterExpression: { listed: true, parent: null, answers } },
    );
/** Said of when it was picked: that it was. */
export const isFeatured = { $gt: new Date(0) } as const;
commentSchema.index(
  { site: 1, story: 1, featuredAt: -1, _id: -1 },
  { name: "featured", partialFilterExpression: { featuredAt: isFeatured } },
);
/** Said of a parent that is not yet known when the index is chosen. */
export const isReply = { $gt: "" } as const;
/** Said of the revision that readers see: that there is one. */
export const isShown = { $gt: 0 } as const;
commentSchema.index(
  { site: 1, story: 1, parent: 1, createdAt: 1, _id: 1 },
  { name: "replies", partialFilterExpression: { listed: true, parent: isReply } },
);
// of all that there is, whatever became of it
commentSchema.index({ site: 1, createdAt: -1, _id: -1 }, { name: "of a site" });
commentSchema.index({ site: 1, story: 1, createdAt: -1, _id: -1 }, { name: "of a story" });
// of what no filter or rule decided, the default did: it costs nothing here
commentSchema.index(
  { site: 1, "verdict.decidedBy": 1, createdAt: -1, _id: -1 },
  { name: "decided by a filter", partialFilterExpression: { "verdict.decidedBy": { $gt: "" } } },
);
/** Said of what an author typed where filters have masked something in it: that it is kept. */
export const isMasked = { $gt: "" } as const;
commentSchema.index(
  { site: 1, createdAt: -1, _id: -1 },
  { name: "masked by filters", partialFilterExpression: { "original.text": isMasked } },
);
commentSchema.index(
  { site: 1, story: 1, "author.id": 1, idempotencyKey: 1 },
  {
    name: "idempotency on a story",
    unique: true,
    partialFilterExpression: { idempotencyKey: { $exists: true } },
  },
);
commentSchema.index({ site: 1, "author.id": 1, createdAt: -1, _id: -1, status: 1 }, { name: "by author" });
commentSchema.index({ site: 1, textKey: 1, createdAt: -1 }, { name: "same text" });
commentSchema.index(
  { site: 1, story: 1, "author.id": 1, createdAt: -1 },
  {
    name: "mine on a story",
    partialFilterExpression: { status: { $in: ["pending", "held", "rejected"] } },
  },
);
commentSchema.index(
  { acceptedAt: 1 },
  { name: "verdict due", partialFilterExpression: { status: "pending" } },
);

/** Queues that comments wait in. */
export const commentQueues = [
  "held",
  "reported",
  "notices",
  "appeals",
  "new-authors",
  "audit",
] as const satisfies readonly QueueName[];
export type CommentQueue = (typeof commentQueues)[number];

/** Queues with a deadline, whose order it makes. */
export const dueQueues = ["notices", "appeals"] as const satisfies readonly CommentQueue[];
export type DueQueue = (typeof dueQueues)[number];

/** Queues without a deadline: how long they let somebody wait is told. */
export const agedQueues = ["held", "reported", "new-authors", "audit"] as const satisfies readonly Exclude<
  CommentQueue,
  DueQueue
>[];
export type AgedQueue = (typeof agedQueues)[number];

/** Queues that go by what matters most; what is in none of these two goes by how long it waits. */
export const rankedQueues = ["held", "reported"] as const satisfies readonly CommentQueue[];
export type RankedQueue = (typeof rankedQueues)[number];

export const isDue = (queue: CommentQueue) => dueQueues.find((name) => name === queue);
export const isRanked = (queue: CommentQueue) => rankedQueues.find((name) => name === queue);

/** The moment by which a queue is counted, and ordered where nothing else is said. */
export function momentOf(queue: CommentQueue) {
  const due = isDue(queue);
  return due ? (`due.${due}` as const) : (`waiting.${queue}` as const);
}

/** The moment of a comment by which a queue is counted; undefined where it is not in it. */
export function momentIn(
  { waiting, due: by }: Pick<StoredComment, "waiting" | "due">,
  queue: CommentQueue,
): Date | undefined {
  const due = isDue(queue);
  return due ? by?.[due] : waiting[queue];
}

// each for those who see the whole site, and for those who see some sections
for (const queue of commentQueues) indexQueue(`queue ${queue}`, momentOf(queue));
for (const queue of rankedQueues) {
  const turn = `order.${queue}.turn`;
  indexQueue(`queue ${queue} by priority`, turn);
  commentSchema.index(
    { site: 1, story: 1, [turn]: 1, _id: 1 },
    { name: `queue ${queue} of a story`, partialFilterExpression: { [turn]: { $exists: true } } },
  );
}

function indexQueue(name: string, field: string): void {
  const partialFilterExpression = { [field]: { $exists: true } };
  commentSchema.index({ site: 1, [field]: 1, _id: 1 }, { name, partialFilterExpression });
  commentSchema.index(
    { site: 1, section: 1, [field]: 1, _id: 1 },
    { name: `${name} in sections`, partialFilterExpression },
  );
}
// what moderators look for in a queue is told in the order of its writing, what somebody has decided in the order of that
for (const queue of soughtQueue.options)
  commentSchema.index(
    { site: 1, createdAt: -1, _id: -1 },
    { name: `sought in ${queue}`, partialFilterExpression: { [`waiting.${queue}`]: { $exists: true } } },
  );
commentSchema.index(
  { site: 1, "decision.by.id": 1, "decision.at": -1, _id: -1 },
  { name: "decided by a person", partialFilterExpression: { "decision.by.kind": "person" } },
);
commentSchema.index(
  { site: 1, "author.id": 1, "waiting.audit": 1 },
  { name: "drawn of an author", partialFilterExpression: { "waiting.audit": { $exists: true } } },
);
commentSchema.index(
  { site: 1, "decision.by.id": 1, section: 1, "waiting.audit": 1 },
  { name: "drawn by decider", partialFilterExpression: { "waiting.audit": { $exists: true } } },
);
