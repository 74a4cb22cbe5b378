import { isDeepStrictEqual } from "node:util";
import { Logger } from "@nestjs/common";
import type { Connection } from "mongoose";
import { connectStore } from "#platform";
import { type Outbox, type StoredComment, storyKey, writeOutbox, writeOutboxAgain } from "#store";
import { someComment, someDecision } from "../../../test/newsroom/some-comment.js";
import { freshDatabase } from "../../../test/newsroom/services.js";
import { until } from "../../../test/newsroom/until.js";
import { type Batch, commit, LeaseLost } from "./commit.js";
import { emptyOutcome } from "./outcome.js";
import { relayStores, someRelay } from "./some-relay.js";
import type { TermStores } from "./term.js";
import { numbersOf } from "./world.js";

Logger.overrideLogger(["warn", "error", "fatal"]);

const story = { site: "journal", story: "le-pont" };

let connection: Connection;
let stores: TermStores;
beforeEach(async () => {
  connection = await connectStore(freshDatabase());
  stores = relayStores(connection);
});
afterEach(() => connection.close());

/** What counting one event more leads to. */
function outcome(seq: number): Batch {
  const made = emptyOutcome();
  made.stories.set(storyKey(story), { ...numbersOf(story), seq, count: seq, facts: null });
  made.events.push({
    ...story,
    seq,
    at: new Date(),
    type: "story.changed",
    comment: null,
    closed: false,
    count: seq,
    featured: 0,
  });
  return { ...made, entries: [], left: [], letters: [] };
}

async function lapse(): Promise<void> {
  await stores.leases.model.updateOne({}, { $set: { until: new Date(0) } });
}

async function leased(holder: string) {
  const lease = await stores.leases.take(holder);
  if (!lease) throw new Error(`${holder} does not lead`);
  return lease;
}

test("of two relays one leads, until its lease is over", async () => {
  const [one, other] = await Promise.all([stores.leases.take("one"), stores.leases.take("other")]);
  expect([one, other].filter((lease) => lease !== null)).toHaveLength(1);
  expect(await stores.leases.take("other")).toBeNull();
  await lapse();
  expect((await leased("other")).fence).toBe(2);
});

test("a relay that lost its lease writes nothing, and does not hold on to it", async () => {
  const slow = await leased("slow");
  await commit(outcome(1), { token: { _data: "1" }, batch: 1 }, slow, stores);
  await lapse();
  const quick = await leased("quick");
  expect(quick.reached).toEqual({ token: { _data: "1" }, batch: 1 });
  await expect(commit(outcome(2), { token: { _data: "2" }, batch: 2 }, slow, stores)).rejects.toThrow(
    LeaseLost,
  );
  expect(await stores.leases.renew(slow, { token: { _data: "9" }, batch: 9 })).toBe("lost");
  expect(await stores.events.seq(story)).toBe(1);
  expect(await stores.events.model.countDocuments()).toBe(1);
  expect(await stores.leases.model.findById("all")).toMatchObject({ token: { _data: "1" }, holder: "quick" });
});

test("an event is not told before its story has come to it, when all that it tells of is written", async () => {
  const lease = await leased("one");
  await commit(outcome(1), { token: null, batch: 1 }, lease, stores);
  await stores.events.model.insertMany(outcome(2).events);
  expect(await stores.events.after(story, 0)).toMatchObject({ events: [{ seq: 1 }], seq: 1 });
  expect(await stores.events.after(story, 1)).toEqual({ events: [], seq: 1 });
});

test("it is known whether somebody leads each part, or nobody for longer than it takes to change hands", async () => {
  await stores.leases.begin();
  expect(await stores.leases.areLed()).toBe(false);
  await leased("one");
  expect(await stores.leases.areLed()).toBe(true);
  const endedBefore = (ms: number) => ({ $set: { until: new Date(Date.now() - ms) } });
  await stores.leases.model.updateMany({}, endedBefore(1000));
  expect(await stores.leases.areLed()).toBe(true);
  await stores.leases.model.updateMany({}, endedBefore(60_000));
  expect(await stores.leases.areLed()).toBe(false);
});

test("word of an earlier batch, come late, does not turn the relay back", async () => {
  const lease = await leased("one");
  await commit(outcome(1), { token: { _data: "2" }, batch: 2 }, lease, stores);
  expect(await stores.leases.renew(lease, { token: { _data: "1" }, batch: 1 })).toBe("kept");
  await lapse();
  expect((await leased("other")).reached).toEqual({ token: { _data: "2" }, batch: 2 });
});

test("a batch that changes more than it adds is written whole or not at all", async () => {
  const lease = await leased("one");
  await commit(outcome(1), { token: null, batch: 1 }, lease, stores);
  // the event's number is taken: the last of its writes fails
  const doubled = { ...outcome(1), stories: outcome(5).stories, told: ["an act"] };
  await expect(commit(doubled, { token: { _data: "2" }, batch: 2 }, lease, stores)).rejects.toThrow(
    /duplicate/,
  );
  expect(await stores.events.seq(story)).toBe(1);
  await lapse();
  expect((await leased("other")).reached.batch).toBe(1);
});

function published(): StoredComment {
  return someComment({ status: "published", decision: someDecision() });
}

test("what was accepted before any relay ran is not missed", async () => {
  const [waiting, shown] = [someComment(), published()];
  await stores.comments.model.insertMany([waiting, shown]);
  const { jobs, start, close } = someRelay(stores);
  start();
  await until(async () => (await stores.events.seq(story)) === 1, "the published comment to be counted");
  await close();
  expect(jobs).toEqual([waiting._id, shown._id]);
});

test("two relays side by side count everything once, also when the leader goes", async () => {
  const [first, second] = [someRelay(stores), someRelay(stores)];
  first.start();
  second.start();
  await stores.comments.model.insertMany(Array.from({ length: 30 }, published));
  await until(async () => (await stores.events.seq(story)) > 0, "the first events");
  await first.close();
  await stores.comments.model.insertMany(Array.from({ length: 30 }, published));
  await until(async () => (await stores.events.seq(story)) >= 60, "all events");
  await second.close();
  const { events } = await stores.events.after(story, 0);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  expect(await stores.stories.byRef(story)).toMatchObject({ seq: 60, count: 60 });
  expect(await stores.decisions.model.countDocuments()).toBe(60);
});

test("a new leader says once more what the last one wrote in the end, however long ago", async () => {
  const lease = await leased("one");
  await commit(outcome(1), { token: null, batch: 1 }, lease, stores);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await stores.events.model.updateMany({}, { $set: { at: anHourAgo } });
  await stores.leases.model.updateMany({}, { $set: { committedAt: anHourAgo, until: new Date(0) } });
  const next = someRelay(stores);
  next.start();
  const [said] = await until(() => (next.told.length > 0 ? next.told : null), "the event to be said");
  await next.close();
  expect(JSON.parse(said ?? "")).toMatchObject([{ about: "story", ...story, events: [{ seq: 1 }] }]);
});

/** What a batch is kept with, of a comment. */
function outbox(comment: StoredComment, batch: number, flags: number): Outbox {
  const { shown, listed, replies, reactions, rank, waiting, featuredAt, answers } = comment;
  const standing = { shown, listed, replies, reactions, rank, waiting, featuredAt, answers, flags };
  return { batch, rows: null, comments: [{ _id: comment._id, standing }], stories: [] };
}

test("what a leader died before it wrote, the next one writes", async () => {
  const comment = published();
  await stores.comments.model.insertMany([comment]);
  const lease = await leased("one");
  await commit(outcome(1), { token: null, batch: 1 }, lease, stores);
  await stores.leases.model.updateOne({}, { $set: { outbox: outbox(comment, 1, 7), until: new Date(0) } });
  const next = someRelay(stores);
  next.start();
  const flags = async () => (await stores.comments.byIds([comment._id]))[0]?.flags;
  await until(async () => (await flags()) === 7, "the standing to be written");
  await next.close();
});

/** What was added of decisions, events and entries of the trail, but for ids that MongoDB makes. */
async function rows(): Promise<object[][]> {
  const { decisions, events, trail } = stores;
  return [
    await decisions.stored
      .find({}, { projection: { _id: 0 } })
      .sort({ id: 1 })
      .toArray(),
    await events.stored
      .find({}, { projection: { _id: 0 } })
      .sort({ seq: 1 })
      .toArray(),
    await trail.stored.find().sort({ n: 1 }).toArray(),
  ];
}

test("what a leader died while it wrote is written to the end, and nothing of it twice", async () => {
  await stores.comments.model.insertMany([published(), published()]);
  const first = someRelay(stores);
  first.start();
  await until(async () => (await stores.events.seq(story)) === 2, "both comments to be counted");
  await first.close();
  const before = await rows();
  expect(before.map(({ length }) => length)).toEqual([2, 2, 2]);
  const last = { sort: { _id: -1 } } as const;
  await stores.decisions.stored.findOneAndDelete({}, last);
  await stores.events.stored.findOneAndDelete({}, last);
  await stores.trail.stored.findOneAndDelete({}, last);
  const next = someRelay(stores);
  next.start();
  await until(async () => isDeepStrictEqual(await rows(), before), "all rows");
  await next.close();
});

test("a row that is there already is no matter of course", async () => {
  const outbox = { batch: 1, rows: { ...rowsOf(1) }, comments: [], stories: [] };
  await writeOutbox(connection, outbox);
  await expect(writeOutbox(connection, { ...outbox, rows: rowsOf(1) })).rejects.toThrow(/duplicate/);
  await writeOutboxAgain(connection, { ...outbox, rows: rowsOf(1) });
  expect((await rows()).map(({ length }) => length)).toEqual([0, 1, 0]);
});

function rowsOf(seq: number): NonNullable<Outbox["rows"]> {
  return { decisions: [], events: outcome(seq).events, entries: [] };
}

test("what a leader writes late changes nothing that a later one has written", async () => {
  const comment = published();
  await stores.comments.model.insertMany([comment]);
  await writeOutbox(connection, outbox(comment, 5, 5));
  await writeOutbox(connection, outbox(comment, 4, 4));
  expect(await stores.comments.byIds([comment._id])).toMatchObject([{ flags: 5, relayed: 5 }]);
  const numbers = (batch: number): Outbox => {
    const otherwise = { ...story, url: null, title: null, section: null, createdAt: new Date() };
    const standing = { numbers: { seq: batch, count: batch, featured: 0 }, otherwise };
    return { batch, rows: null, comments: [], stories: [{ _id: storyKey(story), standing }] };
  };
  await writeOutbox(connection, numbers(5));
  await writeOutbox(connection, numbers(4));
  expect(await stores.stories.byRef(story)).toMatchObject({ seq: 5, count: 5 });
});
