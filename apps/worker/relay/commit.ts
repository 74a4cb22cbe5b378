import type { Connection, mongo } from "mongoose";
import {
  type Acts,
  type Comments,
  type Deliveries,
  type Decisions,
  type Events,
  dueAt,
  type Learning,
  type Lease,
  type Notices,
  type Notifications,
  type Queues,
  type Reached,
  type RelayLeases,
  type Statements,
  type Stories,
  type StoredAct,
  type Projection,
  type Outbox,
  type StoredComment,
  type StoredDelivery,
  type StoredEntry,
  type StoredNotice,
  type StoredNotification,
  type StoryStanding,
  type Trail,
  storyKey,
  writeOutbox,
} from "#store";
import { saysOpinion } from "../learning/says-opinion.js";
import type { Outcome, StoryChange } from "./outcome.js";
import { writesOf } from "./statement-write.js";

/** The lease went to somebody else: what this relay was about to write is theirs to write. */
export class LeaseLost extends Error {
  constructor() {
    super("another relay leads");
  }
}

export interface Stores {
  connection: Connection;
  leases: RelayLeases;
  comments: Comments;
  queues: Queues;
  stories: Stories;
  decisions: Decisions;
  events: Events;
  notices: Notices;
  statements: Statements;
  notifications: Notifications;
  acts: Acts;
  trail: Trail;
  deliveries: Deliveries;
  learning: Learning;
}

/** What a batch leads to, with the entries that its acts become in the trail, and what is sent to whom. */
export interface Batch extends Outcome {
  entries: StoredEntry[];
  /** acts for whoever links the trail of their site */
  left: StoredAct[];
  letters: StoredDelivery[];
}

/** The outbox of a larger batch would be written twice for little: there, a transaction costs each comment less. */
const mostInOutbox = 16;

/**
 * Writes what a batch leads to together with how far it comes: all of it or nothing, and only under the lease. Most batches are one
 * write, to the lease: it keeps what is then written everywhere else.
 */
export async function commit(batch: Batch, reached: Reached, lease: Lease, stores: Stores): Promise<void> {
  const { leases, connection } = stores;
  const { decisions, events, entries } = batch;
  const standings = standingsOf(batch, reached.batch);
  if (isPlain(batch)) {
    const outbox = { ...standings, rows: { decisions, events, entries } };
    if (!(await leases.advance(lease, { ...reached, outbox }))) throw new LeaseLost();
    await writeOutbox(connection, outbox);
  } else {
    const outbox = { ...standings, rows: null };
    await lease.session.withTransaction(async () => {
      if (!(await leases.advance(lease, { ...reached, outbox }, lease.session))) throw new LeaseLost();
      await commitWhole(batch, stores, lease.session);
    });
    await writeOutbox(connection, outbox);
  }
}

/** Whether a batch only adds: what changes anything else would not be the same again when it is written late. */
function isPlain({ entries, events, ...others }: Batch): boolean {
  const { notices, statements, notifications, left, told, letters } = others;
  if (entries.length > mostInOutbox || events.length > mostInOutbox) return false;
  if (notices.size > 0 || dueIn(entries).length > 0) return false;
  return [statements, notifications, left, told, letters].every(({ length }) => length === 0);
}

async function commitWhole(batch: Batch, stores: Stores, session: Lease["session"]): Promise<void> {
  const { decisions, events, letters } = batch;
  if (decisions.length > 0) await stores.decisions.stored.insertMany(decisions, { session });
  if (events.length > 0) await stores.events.stored.insertMany(events, { session });
  await commitLaw(batch, stores, session);
  await commitTrail(batch, stores, session);
  if (letters.length > 0) await stores.deliveries.stored.insertMany(letters, { session });
}

async function commitTrail(
  { entries, left, told }: Batch,
  stores: Stores,
  session: Lease["session"],
): Promise<void> {
  if (entries.length > 0) await stores.trail.stored.insertMany(entries, { session });
  const due = dueIn(entries);
  if (due.length > 0) await stores.learning.stored.bulkWrite(due, { session });
  if (left.length > 0) await stores.acts.model.insertMany(left, { session, lean: true });
  if (told.length > 0) await stores.acts.model.deleteMany({ _id: { $in: told } }, { session });
}

/** Which sites' learners have something to learn from what people said. */
function dueIn(entries: readonly StoredEntry[]): ReturnType<typeof dueAt>[] {
  const last = new Map(entries.filter(saysOpinion).map(({ site, n }) => [site, n]));
  return [...last].map(([site, n]) => dueAt(site, n));
}

/** What statements say stands before whoever is told of it asks. */
async function commitLaw(
  outcome: Outcome,
  { notices, statements, notifications }: Stores,
  session: Lease["session"],
): Promise<void> {
  const answers = [...outcome.notices.values()].map(answerOf);
  if (answers.length > 0) await notices.stored.bulkWrite(answers, { session, ordered: false });
  const writes = outcome.statements.flatMap(writesOf);
  if (writes.length > 0) await statements.stored.bulkWrite(writes, { session });
  const told = outcome.notifications.map(once);
  if (told.length > 0) await notifications.stored.bulkWrite(told, { session, ordered: false });
}

function answerOf(notice: StoredNotice): mongo.AnyBulkWriteOperation<StoredNotice> {
  const { _id, state, answer, answeredAt, answeredBy, decision } = notice;
  const $set = { state, answer, answeredAt, answeredBy, decision };
  return { updateOne: { filter: { _id }, update: { $set } } };
}

function once({ _id, ...rest }: StoredNotification): mongo.AnyBulkWriteOperation<StoredNotification> {
  return { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } };
}

function standingsOf({ comments, stories }: Outcome, batch: number): Omit<Outbox, "rows"> {
  return {
    batch,
    comments: [...comments.values()].map((comment) => ({
      _id: comment._id,
      site: comment.site,
      story: comment.story,
      standing: standingOf(comment),
    })),
    stories: [...stories.values()].map((story) => ({
      _id: storyKey(story.ref),
      standing: numbersOf(story),
    })),
  };
}

function standingOf(comment: StoredComment): Projection {
  const { shown, listed, replies, reactions, rank, flags, waiting, ...marks } = comment;
  const { due = {}, order = {}, reported = [], section = null, featuredAt, answer = false, answers } = marks;
  return {
    ...{ shown, listed, replies, reactions, rank, flags, waiting, due },
    ...{ order, reported, section, featuredAt, answer, answers },
  };
}

function numbersOf({ ref, seq, count, featured, facts }: StoryChange): StoryStanding {
  const { url = null, title = null } = facts ?? {};
  return {
    numbers: { seq, count, featured },
    otherwise: { ...ref, url, title, section: null, createdAt: new Date() },
  };
}
