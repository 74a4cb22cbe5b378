import { hostname } from "node:os";
import { setInterval, setTimeout as pause } from "node:timers/promises";
import { Logger } from "@nestjs/common";
import type { Redis } from "ioredis";
import { type DeliverJob, type News, type ShadowJob, type StoryEvent } from "#contract";
import { tellNews } from "#platform";
import type { ModerateQueue } from "#queue";
import {
  streamFrom,
  type FilterSets,
  type Lease,
  type Personas,
  type Reached,
  type Sites,
  type StoredComment,
  watched,
} from "#store";
import { countEvents, noteLeading, noteRelayed } from "../metrics/relaying.js";
import { ChangeQueue } from "./change-queue.js";
import type { Change } from "./change.js";
import { commit, LeaseLost, type Stores } from "./commit.js";
import { Linking } from "./linking.js";
import { writes } from "./outcome.js";
import { KnownBySite } from "./known-by-site.js";
import { address } from "./posting.js";
import { project } from "./project.js";
import { missedIn } from "./missed.js";
import { type RawChange, readChange } from "./read-change.js";
import { tellRelayed } from "./relayed-steps.js";
import { forShadows } from "./shadowing.js";
import { type World, WorldMemory } from "./world.js";

/** How often the lease is renewed and, by those who stand by, asked for, in ms. */
const renewal = 1000;

/** So many of the changes before the stream are taken together. */
const mostMissed = 200;

/** A new leader says once more what the last one wrote in the end, which it may not have come to say, in ms. */
const saidAgain = 15_000;

/** What a leading relay has done besides. */
export interface Leader {
  /** a comment has come in, and has its job */
  accepted(comment: StoredComment): void;
  /** comments have come to be seen, or ceased to be; said when it is written, and perhaps again */
  concern(comments: readonly string[]): Promise<void>;
  /** messages to webhooks want their jobs; said before it is written how far the relay has come */
  deliver(jobs: readonly DeliverJob[]): Promise<void>;
  /** decided comments want to be looked at by the version in shadow; said before it is written how far the relay has come */
  shadow(jobs: readonly ShadowJob[]): Promise<void>;
  /** verdicts have come, perhaps once more */
  judged(changes: readonly Change[], world: World): void;
  /** every now and then */
  chores(): Promise<void>;
}

/** What a leader knows by itself, as long as it leads. */
interface Term {
  memory: WorldMemory;
  linking: Linking;
  sites: KnownBySite;
}

/**
 * Follows MongoDB's change stream and turns each change into jobs, counters, events and news. The only place that does.
 * One relay leads by a lease, the others stand by.
 */
export class Relay {
  private readonly logger = new Logger("relay");
  private readonly stopping = new AbortController();
  private readonly holder = `${hostname()} ${process.pid}`;
  private running: Promise<void> = Promise.resolve();
  /** how far the leader has come; what only made jobs is not written down at once */
  private reached: Reached = { token: null, batch: 0 };
  /** what the leader does beside, one at a time: the lease does not wait for it */
  private chores: Promise<void> | null = null;

  constructor(
    private readonly stores: Stores & { personas: Personas; sites: Sites; filterSets: FilterSets },
    private readonly queue: Pick<ModerateQueue, "add">,
    private readonly redis: Pick<Redis, "publish">,
    private readonly leader: Leader,
  ) {}

  start(): void {
    this.running = this.standBy();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async standBy(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const lease = await this.stores.leases.take(this.holder);
        if (lease) await this.lead(lease);
      } catch (error) {
        if (!(error instanceof LeaseLost)) this.logger.error(error);
      }
      await pause(renewal, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async lead(lease: Lease): Promise<void> {
    this.reached = lease.reached;
    const leading = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, leading.signal]);
    const stream = this.open(lease);
    const renewing = this.keepLease(lease, leading, signal);
    noteLeading(true);
    try {
      await this.sayAgain(lease);
      const changes = new ChangeQueue(stream);
      const memory = new WorldMemory(this.stores);
      const sites = new KnownBySite(this.stores.sites, this.stores.filterSets);
      const linking = new Linking(this.stores.trail, this.stores.personas);
      const term = { memory, linking, sites };
      await this.relayMissed(lease, term);
      for (;;) {
        const batch = await changes.next(signal);
        if (batch.length === 0) break;
        await this.relay(batch, lease, term, { token: batch.at(-1)?._id });
      }
    } finally {
      noteLeading(false);
      leading.abort();
      await renewing;
      await this.chores;
      await stream.close();
      await this.stores.leases.release(lease).catch(() => undefined);
    }
  }

  private open({ reached: { token }, from }: Lease) {
    const { db } = this.stores.connection;
    if (!db) throw new Error("The database is not connected");
    return db.watch<RawChange & { _id: unknown }, RawChange & { _id: unknown }>(watched, {
      ...streamFrom({ token, from }),
      maxAwaitTimeMS: 500,
    });
  }

  private async keepLease(lease: Lease, leading: AbortController, signal: AbortSignal): Promise<void> {
    try {
      for await (const _ of setInterval(renewal, undefined, { signal })) await this.keep(lease, leading);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  private async keep(lease: Lease, leading: AbortController): Promise<void> {
    const kept = await this.stores.leases.renew(lease, this.reached).catch(() => true);
    if (!kept) leading.abort();
    else this.chores ??= this.doChores();
  }

  private async doChores(): Promise<void> {
    await this.leader.chores().catch((error: unknown) => this.logger.error(error));
    this.chores = null;
  }

  /** What comes before the stream, where the database was restored. */
  private async relayMissed(lease: Lease, term: Term): Promise<void> {
    const batches = await missedIn(this.stores.connection, mostMissed);
    for (const [at, batch] of batches.entries())
      await this.relay(batch, lease, term, { token: null, missed: batches.slice(at + 1).flat() });
  }

  /** Jobs first, then everything else at once, then the news: whoever dies in between, the next one does it again. */
  private async relay(
    raw: RawChange[],
    lease: Lease,
    { memory, linking, sites }: Term,
    after: Omit<Reached, "batch">,
  ): Promise<void> {
    const since = new Date();
    const reached = { ...after, batch: this.reached.batch + 1 };
    const changes = raw.flatMap(readChange);
    for (const change of changes) if (change.about === "site") sites.forget(change.site);
    const world = await memory.load(changes);
    this.leader.judged(changes, world);
    const outcome = project(changes, world, new Date());
    for (const change of changes) if (change.about === "accepted") this.leader.accepted(change.comment);
    await this.queue.add(outcome.jobs);
    await this.leader.deliver(outcome.deliver);
    await this.leader.shadow(await forShadows(changes, world, sites));
    const letters = await address(outcome.occasions, sites);
    const linked = await linking.link(outcome.acts);
    if (writes(outcome) || after.missed)
      await commit({ ...outcome, entries: linked.entries, letters }, reached, lease, this.stores);
    linking.keep(linked);
    this.reached = reached;
    this.say(tellRelayed(changes, world, outcome, since));
    noteRelayed(raw);
    countEvents(outcome.events);
    await this.leader.concern(outcome.notify);
  }

  /** Not waited for: while Redis is away the news wait in the connection, and who missed them asks the store. */
  private say(news: readonly News[]): void {
    if (news.length > 0) void tellNews(this.redis, news);
  }

  private async sayAgain({ committedAt }: Lease): Promise<void> {
    if (committedAt === null) return;
    const events = await this.stores.events.since(new Date(committedAt.getTime() - saidAgain));
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
