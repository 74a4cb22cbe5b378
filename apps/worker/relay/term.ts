import { setInterval } from "node:timers/promises";
import { Logger } from "@nestjs/common";
import type { News, StoryEvent } from "#contract";
import { tellNews, type RedisClient } from "#platform";
import type { ModerateQueue } from "#queue";
import {
  type FilterSets,
  type Lease,
  type Personas,
  type RawChange,
  type Reached,
  RelayShare,
  type Sites,
  storyKey,
  streamFrom,
  watched,
  writeOutboxAgain,
} from "#store";
import { countEvents, noteRelayed } from "../metrics/relaying.js";
import { ChangeQueue } from "./change-queue.js";
import { commit, type Stores } from "./commit.js";
import { KnownBySite } from "./known-by-site.js";
import type { Leader } from "./leader.js";
import { Linking } from "./linking.js";
import { missedIn } from "./missed.js";
import { writes } from "./outcome.js";
import { address } from "./posting.js";
import { project } from "./project.js";
import { readChange } from "./read-change.js";
import { tellRelayed } from "./relayed-steps.js";
import { forShadows } from "./shadowing.js";
import { WorldMemory } from "./world.js";

/** How often the lease is renewed, in ms. */
const renewal = 1000;

/** So many of the changes before the stream are taken together. */
const mostMissed = 200;

/** A new leader says once more what the last one wrote in the end, which it may not have come to say, in ms. */
const saidAgain = 15_000;

export type TermStores = Stores & { personas: Personas; sites: Sites; filterSets: FilterSets };

/** The time for which this process leads one part of the relay. */
export class Term {
  private readonly logger = new Logger("relay");
  private readonly ending = new AbortController();
  private readonly memory: WorldMemory;
  private readonly sites: KnownBySite;
  private readonly linking: Linking;
  private readonly share: RelayShare;
  /** how far it has come; what only made jobs is not written down at once */
  private reached: Reached;
  /** what is done beside, one at a time: the lease does not wait for it */
  private chores: Promise<void> | null = null;

  constructor(
    private readonly lease: Lease,
    private readonly stores: TermStores,
    private readonly queue: Pick<ModerateQueue, "add">,
    private readonly redis: Pick<RedisClient, "publish">,
    private readonly leader: Leader,
  ) {
    this.reached = lease.reached;
    this.share = new RelayShare(stores.connection, lease.part, lease.before);
    this.memory = new WorldMemory(stores, (story) => this.share.owns(storyKey(story)));
    this.sites = new KnownBySite(stores.sites, stores.filterSets);
    this.linking = new Linking(stores.trail, stores.personas);
  }

  /** Leads until the process stops, or another one leads or asks to. @throws LeaseLost where it was taken for dead, and what ended the stream */
  async run(stopping: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([stopping, this.ending.signal]);
    const stream = this.open();
    const renewing = this.keepLease(signal);
    try {
      const { outbox } = this.lease;
      if (outbox) await writeOutboxAgain(this.stores.connection, outbox);
      await this.sayAgain();
      await this.relayMissed();
      const changes = new ChangeQueue(stream);
      for (;;) {
        const batch = await changes.next(signal);
        if (batch.length === 0) break;
        await this.relay(batch, { token: batch.at(-1)?._id });
      }
    } finally {
      this.ending.abort();
      await renewing;
      await this.chores;
      await stream.close();
      await this.stores.leases.release(this.lease).catch(() => undefined);
    }
  }

  private open() {
    const { db } = this.stores.connection;
    if (!db) throw new Error("The database is not connected");
    const { token } = this.lease.reached;
    return db.watch<RawChange & { _id: unknown }, RawChange & { _id: unknown }>(watched, {
      ...streamFrom({ token, from: this.lease.from }),
      maxAwaitTimeMS: 500,
    });
  }

  private async keepLease(signal: AbortSignal): Promise<void> {
    try {
      for await (const _ of setInterval(renewal, undefined, { signal })) await this.keep();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  private async keep(): Promise<void> {
    const said = await this.stores.leases.renew(this.lease, this.reached).catch(() => "kept" as const);
    if (said === "kept") this.chores ??= this.doChores();
    else this.ending.abort();
  }

  private async doChores(): Promise<void> {
    const isFirst = this.lease.part.part === 0;
    await this.leader
      .count()
      .then(() => (isFirst ? this.leader.chores() : undefined))
      .catch((error: unknown) => this.logger.error(error));
    this.chores = null;
  }

  /** What comes before the stream, where the database was restored. */
  private async relayMissed(): Promise<void> {
    const batches = await missedIn(this.stores.connection, this.lease, mostMissed);
    for (const [at, batch] of batches.entries())
      await this.relay(batch, { token: null, missed: batches.slice(at + 1).flat() });
  }

  /** Jobs first, then everything else at once, then the news: whoever dies in between, the next one does it again. */
  private async relay(raw: RawChange[], after: Omit<Reached, "batch">): Promise<void> {
    const since = new Date();
    const reached = { ...after, batch: this.reached.batch + 1 };
    this.forgetSites(raw);
    const mine = await this.share.of(raw);
    const changes = mine.flatMap(readChange);
    const world = await this.memory.load(changes);
    this.leader.judged(changes, world);
    const outcome = project(changes, world, new Date());
    for (const change of changes) if (change.about === "accepted") this.leader.accepted(change.comment);
    await this.queue.add(outcome.jobs);
    await this.leader.deliver(outcome.deliver);
    await this.leader.shadow(await forShadows(changes, world, this.sites));
    const letters = await address(outcome.occasions, this.sites);
    const linked = await this.linking.link(outcome.acts.filter(({ site }) => this.share.owns(site)));
    const left = outcome.acts.filter(({ site }) => !this.share.owns(site));
    if (writes(outcome) || after.missed)
      await commit({ ...outcome, entries: linked.entries, left, letters }, reached, this.lease, this.stores);
    this.linking.keep(linked);
    this.reached = reached;
    this.say(tellRelayed(changes, world, outcome, since));
    noteRelayed(mine);
    countEvents(outcome.events);
    await this.leader.concern(outcome.notify);
  }

  /** A site's settings are known in every part that has some of its stories. */
  private forgetSites(raw: readonly RawChange[]): void {
    for (const change of raw)
      if (change.kind === "sites insert" || change.kind === "sites update")
        this.sites.forget(change.documentKey._id);
  }

  /** Not waited for: while Redis is away the news wait in the connection, and who missed them asks the store. */
  private say(news: readonly News[]): void {
    if (news.length > 0) void tellNews(this.redis, news);
  }

  private async sayAgain(): Promise<void> {
    const { committedAt } = this.lease;
    if (committedAt === null) return;
    const written = await this.stores.events.since(new Date(committedAt.getTime() - saidAgain));
    const events = written.filter((one) => this.share.owns(storyKey(one)));
    for (const { site, story, event } of events)
      this.say([{ about: "story", site, story, events: [event], reactions: [] }]);
    await this.leader.concern(events.flatMap(({ event }) => seenOrGone(event)));
  }
}

/** The comment that came to be seen, or ceased to be, by an event. */
function seenOrGone(event: StoryEvent): string[] {
  if (event.type === "comment.published") return [event.comment.id];
  return event.type === "comment.removed" ? [event.id] : [];
}
