import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Logger } from "@nestjs/common";
import type { RedisClient } from "#platform";
import type { ModerateQueue } from "#queue";
import type { Lease } from "#store";
import { noteLeading, noteParts } from "../metrics/relaying.js";
import { LeaseLost } from "./commit.js";
import type { Leader } from "./leader.js";
import { Term, type TermStores } from "./term.js";

/** How often whoever stands by asks for a part, in ms. */
const asking = 1000;
/** How often whoever was promised a part looks whether it is free, in ms, and for how long. */
const looking = 50;
const promised = 3000;

/**
 * Follows MongoDB's change stream and turns each change into jobs, counters, events and news. The only place that does. Its work is
 * one part or several, each led by one process at a time; the processes share the parts evenly, and stand by for each other.
 */
export class Relay {
  private readonly logger = new Logger("relay");
  private readonly stopping = new AbortController();
  private readonly terms = new Set<Promise<void>>();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly stores: TermStores,
    private readonly queue: Pick<ModerateQueue, "add">,
    private readonly redis: Pick<RedisClient, "publish">,
    private readonly leader: Leader,
    private readonly holder = `${hostname()} ${process.pid}`,
  ) {}

  start(): void {
    this.running = this.standBy();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async standBy(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.takeOn().catch((error: unknown) => this.logger.error(error));
      await pause(asking, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(this.terms);
  }

  /** Takes all parts that nobody leads; where there are none, one of somebody who leads more. */
  private async takeOn(): Promise<void> {
    const { leases } = this.stores;
    noteParts(await leases.parts());
    let lease = (await leases.take(this.holder)) ?? (await this.handedOver());
    while (lease) {
      this.lead(lease);
      lease = await leases.take(this.holder);
    }
  }

  private async handedOver(): Promise<Lease | null> {
    const { leases } = this.stores;
    const { signal } = this.stopping;
    if (!(await leases.ask(this.holder))) return null;
    for (let waited = 0; waited < promised && !signal.aborted; waited += looking) {
      const lease = await leases.take(this.holder);
      if (lease) return lease;
      await pause(looking, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  private lead(lease: Lease): void {
    const term = new Term(lease, this.stores, this.queue, this.redis, this.leader);
    const ended = term
      .run(this.stopping.signal)
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLost)) this.logger.error(error);
      })
      .finally(() => {
        this.terms.delete(ended);
        noteLeading(this.terms.size);
      });
    this.terms.add(ended);
    noteLeading(this.terms.size);
  }
}
