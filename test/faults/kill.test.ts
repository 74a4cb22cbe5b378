import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mongo } from "mongoose";
import { type Comment, joined, type OwnComment, ownComment, trailCheck } from "#contract";
import type { StoredComment, StoredRelayState, TrailEntry } from "#store";
import { type Service, startMongod, startRedis } from "../../scripts/services/index.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, type Person } from "../newsroom/person.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { randomFrom, shuffled } from "./random.js";

const readers = 20;
const each = 25;
const stories = ["le-pont", "la-gare", "le-marché"];
const patience = 60_000;

let folder: string;
let mongod: Service;
let redis: Service;
let system: System;
let client: mongo.MongoClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-faults-"));
  [mongod, redis] = await Promise.all([
    startMongod({ folder: `${folder}/mongod` }),
    startRedis({ folder: `${folder}/redis` }),
  ]);
  client = await new mongo.MongoClient(mongod.uri).connect();
  system = await System.start({ mongodbUri: mongod.uri, redisUrl: redis.uri });
}, 60_000);
afterEach(async () => {
  Line.closeAll();
  await system.stop();
  await client.close();
  await Promise.all([mongod.kill("SIGKILL"), redis.kill("SIGKILL")]);
  await rm(folder, { recursive: true, force: true });
}, 30_000);

/** Asks until there is an answer that is no failure, as the embed and the console do. */
async function insisting(ask: () => Promise<Answer>, what: string): Promise<Answer> {
  return until(
    async () => {
      const answer = await ask().catch(() => null);
      return answer && answer.status < 500 ? answer : null;
    },
    what,
    patience,
  );
}

/** What the readers have sent and got an answer for. */
class Crowd {
  readonly accepted: OwnComment[] = [];

  constructor(
    private readonly people: readonly Person[],
    private readonly random: () => number,
  ) {}

  async write(): Promise<void> {
    await Promise.all(this.people.map((person) => this.writeAll(person)));
  }

  /** Waits until so many are accepted, or all have been sent. */
  async has(count: number): Promise<void> {
    await until(() => this.accepted.length >= count, `${count} comments to be accepted`, patience);
  }

  private async writeAll(person: Person): Promise<void> {
    for (let n = 1; n <= each; n++) {
      const text = `${person.name}, avis ${n}${n % 7 === 0 ? " : quel crétin" : ""}`;
      const { story, parent } = this.place();
      const send = () => person.sends(story, text, { key: `avis-${n}`, parent });
      const answer = await insisting(send, `"${text}" to be answered`);
      // what it answers may have been taken away meanwhile: then it stands by itself
      if (answer.refusal === "comment-unknown") await this.again(person, story, text, n);
      else this.accepted.push(granted(ownComment, 201, answer));
    }
  }

  private async again(person: Person, story: string, text: string, n: number): Promise<void> {
    const answer = await insisting(
      () => person.sends(story, text, { key: `avis-${n}` }),
      `"${text}" to be answered`,
    );
    this.accepted.push(granted(ownComment, 201, answer));
  }

  private place(): { story: string; parent?: string } {
    const story = this.pick(stories) ?? "";
    const below = this.random() < 0.4 ? this.pick(this.accepted) : undefined;
    const known = below && this.storyOf.get(below.id);
    return known !== undefined && below ? { story: known, parent: below.id } : { story };
  }

  /** Where what can be answered stands, told by the page. */
  readonly storyOf = new Map<string, string>();

  private pick<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[Math.floor(this.random() * things.length)];
  }
}

/** Follows a story, and comes back with the last number heard whenever the connection breaks. */
class Follower {
  readonly heard: number[] = [];
  returns = -1;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly site: string,
    readonly story: string,
    private readonly onComment: (comment: Comment, story: string) => void,
  ) {
    this.running = this.follow();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      const line = await until(() => this.open(), "a gateway that lets in", patience);
      this.returns++;
      await until(() => this.take(line), `news of ${this.story}, or its end`, patience * 3);
      line.close();
    }
  }

  private async open(): Promise<Line | null> {
    try {
      const line = await Line.open(system.gateway, "discussion");
      joined.parse(await line.asks("join", { site: this.site, story: this.story, since: this.heard.length }));
      return line;
    } catch {
      return null;
    }
  }

  /** @returns whether the line is of no use any more */
  private take(line: Line): boolean {
    const isOver = this.stopped || !line.connected;
    const last = this.heard.length;
    for (const event of line.events.slice(last - this.before(line))) {
      this.heard.push(event.seq);
      if (event.type === "comment.published") this.onComment(event.comment, this.story);
    }
    return isOver;
  }

  private readonly begins = new WeakMap<Line, number>();

  /** How many were heard before this line. */
  private before(line: Line): number {
    const known = this.begins.get(line) ?? this.heard.length;
    this.begins.set(line, known);
    return known;
  }
}

/** Decides on whatever is held, as long as the newsroom is open. */
class Desk {
  readonly decided = new Map<string, "publish" | "reject">();
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly moderator: Person,
    private readonly random: () => number,
  ) {
    this.running = this.work();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      const waiting = await until(() => this.waiting(), "what is held, or the end", patience * 3);
      for (const { comment } of waiting) {
        const decision = this.random() < 0.5 ? "publish" : "reject";
        const answer = await insisting(
          () => this.moderator.triesTo(decision, comment),
          "a decision to be answered",
        );
        if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
        this.decided.set(comment.id, decision);
      }
    }
  }

  private async waiting() {
    const page = await this.moderator.queue("held", { limit: 100 }).catch(() => null);
    const waiting = (page?.items ?? []).filter(({ comment }) => !this.decided.has(comment.id));
    return waiting.length > 0 || this.stopped ? waiting : null;
  }
}

/** Kills the worker whose relay leads; the other one takes over, and a new one comes to stand by. */
async function killLeader(spare: Awaited<ReturnType<System["another"]>>) {
  const state = () => client.db().collection<StoredRelayState>("relay").findOne({ _id: "all" });
  const leader = await until(async () => (await state())?.holder, "a relay to lead", patience);
  const isFirst = leader.endsWith(` ${system.pid("worker")}`);
  if (!isFirst && !leader.endsWith(` ${spare.pid}`)) throw new Error(`nobody knows the leader ${leader}`);
  await (isFirst ? system.kill("worker") : spare.kill());
  await until(async () => (await state())?.holder !== leader, "another relay to lead", patience);
  if (!isFirst) return system.another("worker");
  await system.begin("worker");
  return spare;
}

async function killRedis(crowd: Crowd): Promise<void> {
  await redis.kill("SIGKILL");
  await crowd.has(Math.min(crowd.accepted.length + 10, readers * each)); // accepting needs MongoDB only
  redis = await startRedis({ folder: `${folder}/redis`, port: redis.port });
}

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

test(`whatever is killed, nothing is lost and nothing doubled (SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  let spare = await system.another("worker");
  const people = await Promise.all(
    Array.from({ length: readers }, (_, n) => room.person(`Lecteur ${n + 1}`)),
  );
  const crowd = new Crowd(people, random);
  const desk = new Desk(await room.person("Mo", "moderator"), random);
  const followers = stories.map(
    (story) => new Follower(room.site, story, ({ id }, where) => crowd.storyOf.set(id, where)),
  );
  const writing = crowd.write();
  writing.catch(() => undefined); // told below
  const kills = shuffled(["leader", "leader", "gateway", "api", "redis"] as const, random);
  for (const [at, victim] of kills.entries()) {
    await crowd.has(40 + at * 80 + Math.floor(random() * 40));
    if (victim === "leader") spare = await killLeader(spare);
    else if (victim === "redis") await killRedis(crowd);
    else await system.kill(victim).then(() => system.begin(victim));
  }
  await writing;
  const comments = client.db().collection<StoredComment>("comments");
  const settled = { status: { $in: ["published", "rejected"] }, "decision.id": { $exists: true } } as const;
  await until(
    async () => (await comments.countDocuments(settled)) === readers * each,
    "every comment's final state",
    patience,
  );
  await desk.stop();
  const all = await comments.find().toArray();
  await expectOnceEach(all, crowd, desk);
  await until(() => isTold(room, all, followers), "everything to be told", patience);
  for (const follower of followers) {
    await follower.stop();
    await expectAgreement(room, follower, all);
    expect(follower.returns).toBeGreaterThan(0);
  }
  expect(new Set(Object.values(await room.admin.queueCounts()))).toEqual(new Set([0]));
  await expectTrail(all, desk);
  const chain = granted(trailCheck, 200, await room.admin.ask("moderation/trail/check"));
  expect(chain.fault).toBeNull();
  expect(chain.entries).toBeGreaterThan(all.length);
}, 240_000);

async function expectOnceEach(all: StoredComment[], crowd: Crowd, { decided }: Desk): Promise<void> {
  expect(all).toHaveLength(readers * each);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(new Set(crowd.accepted.map(({ id }) => id))).toEqual(new Set(all.map(({ _id }) => _id)));
  for (const { _id, text, status } of all) {
    const decision = decided.get(_id);
    expect(text.includes("crétin")).toBe(decision !== undefined);
    expect(status).toBe(decision === "reject" ? "rejected" : "published");
  }
}

const shownOn = (all: readonly StoredComment[], story: string) =>
  all.filter((comment) => comment.story === story && comment.status === "published").map(({ _id }) => _id);

/** Whether the relay and the gateway have come to the end of it all. */
async function isTold({ stranger }: Newsroom, all: StoredComment[], followers: Follower[]): Promise<boolean> {
  const told = await Promise.all(
    followers.map(async ({ story, heard }) => {
      const { count, seq } = (await stranger.reads(story)).story;
      return count === shownOn(all, story).length && heard.length >= seq;
    }),
  );
  return told.every(Boolean);
}

/** Count, listing, events and what a reader has heard say the same of a story. */
async function expectAgreement({ stranger }: Newsroom, { story, heard }: Follower, all: StoredComment[]) {
  const shown = new Set(shownOn(all, story));
  const { count, seq } = (await stranger.reads(story)).story;
  const { events } = await stranger.catchesUp(story, 0);
  const replayed = new Set<string>();
  for (const event of events) {
    if (event.type === "comment.published") replayed.add(event.comment.id);
    if (event.type === "comment.removed") replayed.delete(event.id);
  }
  const numbers = Array.from({ length: seq }, (_, at) => at + 1);
  expect(count).toBe(shown.size);
  expect(replayed).toEqual(shown);
  expect(await listed(stranger, story)).toEqual([...shown].sort());
  expect(events.map((event) => event.seq)).toEqual(numbers);
  expect(heard).toEqual(numbers);
}

/** The ids of all comments that a reader finds who opens everything; tombstones are none. */
async function listed(reader: Person, story: string): Promise<string[]> {
  const ids: string[] = [];
  const take = async (comments: readonly Comment[]): Promise<void> => {
    for (const { id, status, replies } of comments) {
      if (status === "published") ids.push(id);
      await take(replies.items);
      for (let after = replies.next; after !== null;) {
        const page = await reader.unfolds(id, { after });
        await take(page.items);
        after = page.next;
      }
    }
  };
  for (let after: string | null = ""; after !== null;) {
    const page = await reader.reads(story, { sort: "oldest", limit: 100, ...(after ? { after } : {}) });
    await take(page.items);
    after = page.next;
  }
  return ids.sort();
}

/** One verdict for each comment, and one person's decision for each that was held. */
async function expectTrail(all: readonly StoredComment[], { decided }: Desk): Promise<void> {
  const trail = await client.db().collection<TrailEntry>("decisions").find().sort({ at: 1 }).toArray();
  expect(trail).toHaveLength(all.length + decided.size);
  for (const { _id } of all) {
    const kinds = trail.filter(({ comment }) => comment === _id).map(({ by }) => by.kind);
    expect(kinds).toEqual(decided.has(_id) ? ["machine", "person"] : ["machine"]);
  }
}
