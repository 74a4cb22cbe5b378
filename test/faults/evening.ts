import { randomUUID } from "node:crypto";
import mongoose, { mongo } from "mongoose";
import { type OwnComment, ownComment, type TrailCheck } from "#contract";
import { type StoredComment, type StoredEntry, Trail, type TrailEntry } from "#store";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Crowd, heldWord, stories } from "./crowd.js";
import { Desk } from "./desk.js";
import type { Facts, KeptEvent, ToldStory } from "./facts.js";
import { Follower } from "./follower.js";
import { Insisting } from "./insisting.js";
import { faultsIn } from "./invariants.js";
import { listingOf } from "./listing.js";
import { randomFrom } from "./random.js";

/** Where nobody else writes. */
const probeStory = "la-sonde";

/** How long an evening is at most, in s: so long its comments can be written anew. */
const longest = 86_400;

/** How long all may take to come to its end once nothing fails any more, in ms. */
const patience = 120_000;

const open = new Set<Evening>();

export interface Scene {
  api: string;
  gateway: string;
  mongodbUri: string;
  seed: number;
  readers?: number;
  /** by which the readers and the moderator come, where that is another way */
  frontDoors?: { api?: string; gateway?: string };
}

/** A newsroom on a busy evening: readers write, others follow, a moderator decides, whatever fails meanwhile. */
export class Evening {
  /** what was written to see whether all is well */
  private readonly probes: OwnComment[] = [];

  private constructor(
    readonly room: Newsroom,
    readonly crowd: Crowd,
    readonly desk: Desk,
    readonly followers: readonly Follower[],
    readonly insisting: Insisting,
    private readonly probe: Person,
    private readonly mongodbUri: string,
    private readonly client: mongo.MongoClient,
  ) {}

  static async begin({
    api,
    gateway,
    mongodbUri,
    seed,
    readers = 10,
    frontDoors = {},
  }: Scene): Promise<Evening> {
    const random = randomFrom(seed);
    const settings = { editWindow: longest };
    const room = await Newsroom.open(api, { filters: [holding(heldWord)], settings });
    const names = Array.from({ length: readers }, (_, n) => `Lecteur ${n + 1}`);
    const people = await Promise.all(names.map((name) => room.person(name)));
    const moderator = await room.person("Mo", "moderator");
    const through = ({ site, id, name, token }: Person) =>
      new Person(frontDoors.api ?? api, site, id, name, token);
    const insisting = new Insisting();
    const crowd = new Crowd(people.map(through), random, insisting);
    const reader = through(room.stranger);
    const followers = [...stories, probeStory].map(
      (story) =>
        new Follower(frontDoors.gateway ?? gateway, reader, story, (event, where) => {
          if (event.type === "comment.published") crowd.storyOf.set(event.comment.id, where);
        }),
    );
    const client = await new mongo.MongoClient(mongodbUri).connect();
    const desk = new Desk(through(moderator), random, insisting);
    const probe = await room.person("Sonde");
    const evening = new Evening(room, crowd, desk, followers, insisting, probe, mongodbUri, client);
    open.add(evening);
    return evening;
  }

  /** Whether whoever opens a page is shown it. */
  async isRead(): Promise<boolean> {
    return this.room.stranger.reads(stories[0] ?? "").then(
      () => true,
      () => false,
    );
  }

  /**
   * Waits until all is well again, and says how long that took: what was taken is judged, and what is written now is listed and told.
   * @returns seconds
   */
  async recovers(from: string): Promise<number> {
    const [began, now] = [performance.now(), new Date()];
    const key = randomUUID();
    const send = () => this.probe.sends(probeStory, `${from}, ${key}`, { key });
    const comment = granted(
      ownComment,
      201,
      await this.insisting.ask(send, "a comment to be taken", patience),
    );
    this.probes.push(comment);
    await until(() => this.isListed(comment), `${from}: a comment to be listed`, patience);
    await until(() => this.crowd.storyOf.has(comment.id), `${from}: a comment to be told`, patience);
    await until(() => this.isJudged(now), `${from}: all to be judged`, patience);
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`${from}: well again after ${seconds.toFixed(1)} s\n`);
    return seconds;
  }

  /** Lets all come to its end. @returns what is not as it has to be */
  async end(): Promise<string[]> {
    await this.crowd.stop();
    await until(() => this.isSettled(), "all to be settled", patience).catch(() => undefined);
    await this.desk.stop();
    await until(() => this.isTold(), "all to be told", patience).catch(() => undefined);
    const facts = await this.facts();
    await this.leave();
    return faultsIn(facts);
  }

  /** Lets go of all that has not come to its end, as where a test has failed. */
  static async leaveAll(): Promise<void> {
    await Promise.all([...open].map((evening) => evening.leave()));
  }

  private async leave(): Promise<void> {
    open.delete(this);
    this.insisting.giveUp();
    await Promise.allSettled([
      this.crowd.stop(),
      this.desk.stop(),
      ...this.followers.map((follower) => follower.stop()),
    ]);
    await this.client.close();
  }

  private get comments() {
    return this.client.db().collection<StoredComment>("comments");
  }

  private async isListed({ id }: OwnComment): Promise<boolean> {
    const page = await this.room.stranger.reads(probeStory).catch(() => null);
    return page?.items.some((comment) => comment.id === id) ?? false;
  }

  private async isJudged(until: Date): Promise<boolean> {
    const waits = { site: this.room.site, status: "pending", createdAt: { $lte: until } } as const;
    return (await this.comments.findOne(waits)) === null;
  }

  private async isSettled(): Promise<boolean> {
    const { site } = this.room;
    const open = await this.comments.findOne({ site, status: { $in: ["pending", "held"] } });
    return open === null && (await this.comments.findOne({ site, decision: null })) === null;
  }

  /** Whether the relay and the gateway have come to the end of it all. */
  private async isTold(): Promise<boolean> {
    const told = await Promise.all(
      this.followers.map(async (follower) => {
        const { story } = follower;
        const { count, seq } = (await this.room.stranger.reads(story)).story;
        const shown = { site: this.room.site, story, status: "published" } as const;
        return count === (await this.comments.countDocuments(shown)) && follower.seq >= seq;
      }),
    );
    return told.every(Boolean) && (await this.waiting()) === 0 && this.isCounted();
  }

  /** Whether all reactions are. */
  private async isCounted(): Promise<boolean> {
    const { site } = this.room;
    const reactions = this.client.db().collection("reactions");
    const total = { _id: null, up: { $sum: "$reactions.up" } };
    const [counted] = await this.comments.aggregate([{ $match: { site } }, { $group: total }]).toArray();
    return counted?.up === (await reactions.countDocuments({ site }));
  }

  private async waiting(): Promise<number> {
    const counts = Object.values(await this.room.admin.queueCounts());
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async facts(): Promise<Facts> {
    const { site } = this.room;
    const decisions = this.client.db().collection<TrailEntry>("decisions");
    const entries = this.client.db().collection<StoredEntry>("trail").find({ site, kind: "decision" });
    return {
      accepted: [...this.crowd.accepted, ...this.probes],
      reacted: this.crowd.reacted,
      decided: this.desk.decided,
      stored: await this.comments.find({ site }).toArray(),
      decisions: await decisions.find({ site }).sort({ at: 1 }).toArray(),
      trail: await this.checkTrail(),
      linked: await entries.map(({ _id }) => _id).toArray(),
      stories: await Promise.all(this.followers.map((follower) => this.told(follower))),
      waiting: await this.waiting(),
      refusals: this.insisting.refusals,
      hung: this.insisting.hung,
    };
  }

  private async checkTrail(): Promise<TrailCheck> {
    const connection = await mongoose.createConnection(this.mongodbUri).asPromise();
    try {
      return await new Trail(connection).check(this.room.site);
    } finally {
      await connection.close();
    }
  }

  /** All of them: who asks the api is told the last thousand only. */
  private async events(story: string): Promise<KeptEvent[]> {
    const kept = this.client.db().collection<KeptEvent>("events");
    return kept.find({ site: this.room.site, story }).sort({ seq: 1 }).toArray();
  }

  private async told({ story, stretches }: Follower): Promise<ToldStory> {
    const { stranger } = this.room;
    const { count, seq } = (await stranger.reads(story)).story;
    const [events, { ids }] = [await this.events(story), await listingOf(stranger, story)];
    return { story, count, seq, listed: ids, events, followed: stretches };
  }
}
