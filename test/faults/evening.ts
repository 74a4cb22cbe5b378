import { randomUUID } from "node:crypto";
import { mongo } from "mongoose";
import { type Comment, ownComment, trailCheck } from "#contract";
import type { StoredComment, TrailEntry } from "#store";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Crowd, heldWord, stories } from "./crowd.js";
import { Desk } from "./desk.js";
import type { Facts, KeptEvent, ToldStory } from "./facts.js";
import { Follower } from "./follower.js";
import { Insisting } from "./insisting.js";
import { faultsIn } from "./invariants.js";
import { randomFrom } from "./random.js";

/** Where nobody else writes. */
const probeStory = "la-sonde";

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
  /** ids of what was written to see whether all is well */
  private readonly probes: string[] = [];

  private constructor(
    readonly room: Newsroom,
    readonly crowd: Crowd,
    readonly desk: Desk,
    readonly followers: readonly Follower[],
    readonly insisting: Insisting,
    private readonly probe: Person,
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
    const room = await Newsroom.open(api, { filters: [holding(heldWord)] });
    const names = Array.from({ length: readers }, (_, n) => `Lecteur ${n + 1}`);
    const people = await Promise.all(names.map((name) => room.person(name)));
    const moderator = await room.person("Mo", "moderator");
    const through = ({ site, id, name, token }: Person) =>
      new Person(frontDoors.api ?? api, site, id, name, token);
    const insisting = new Insisting();
    const crowd = new Crowd(people.map(through), random, insisting);
    const followers = stories.map(
      (story) =>
        new Follower(frontDoors.gateway ?? gateway, room.site, story, (event, where) => {
          if (event.type === "comment.published") crowd.storyOf.set(event.comment.id, where);
        }),
    );
    const client = await new mongo.MongoClient(mongodbUri).connect();
    const desk = new Desk(through(moderator), random, insisting);
    const probe = await room.person("Sonde");
    const evening = new Evening(room, crowd, desk, followers, insisting, probe, client);
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

  /** Waits until all is well again, and says how long that took: what was taken is judged, and what is written now can be read. */
  async recovers(from: string): Promise<void> {
    const [began, now] = [performance.now(), new Date()];
    const key = randomUUID();
    const send = () => this.probe.sends(probeStory, `${from}, ${key}`, { key });
    const comment = granted(
      ownComment,
      201,
      await this.insisting.ask(send, "a comment to be taken", patience),
    );
    this.probes.push(comment.id);
    await until(() => this.probe.sees(comment).catch(() => false), `${from}: a comment to be read`, patience);
    await until(() => this.isJudged(now), `${from}: all to be judged`, patience);
    process.stderr.write(`${from}: well again after ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
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
      this.followers.map(async ({ story, heard }) => {
        const { count, seq } = (await this.room.stranger.reads(story)).story;
        const shown = { site: this.room.site, story, status: "published" } as const;
        return count === (await this.comments.countDocuments(shown)) && heard.length >= seq;
      }),
    );
    return told.every(Boolean) && (await this.waiting()) === 0;
  }

  private async waiting(): Promise<number> {
    const counts = Object.values(await this.room.admin.queueCounts());
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async facts(): Promise<Facts> {
    const { site, admin } = this.room;
    const decisions = this.client.db().collection<TrailEntry>("decisions");
    return {
      accepted: [...this.crowd.accepted.map(({ id }) => id), ...this.probes],
      decided: this.desk.decided,
      stored: await this.comments.find({ site }).toArray(),
      decisions: await decisions.find({ site }).sort({ at: 1 }).toArray(),
      trail: granted(trailCheck, 200, await admin.ask("moderation/trail/check")),
      stories: await Promise.all(this.followers.map((follower) => this.told(follower))),
      waiting: await this.waiting(),
      refusals: this.insisting.refusals,
      hung: this.insisting.hung,
    };
  }

  /** All of them: who asks the api is told the last thousand only. */
  private async events(story: string): Promise<KeptEvent[]> {
    const kept = this.client.db().collection<KeptEvent>("events");
    return kept.find({ site: this.room.site, story }).sort({ seq: 1 }).toArray();
  }

  private async told({ story, heard }: Follower): Promise<ToldStory> {
    const { stranger } = this.room;
    const { count, seq } = (await stranger.reads(story)).story;
    const events = await this.events(story);
    return { story, count, seq, listed: await listed(stranger, story), events, heard };
  }
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
  return ids;
}
