import { randomUUID } from "node:crypto";
import { Inject, Injectable, Logger, type OnModuleDestroy } from "@nestjs/common";
import type { Redis } from "ioredis";
import type { Namespace } from "socket.io";
import { impatientRedisToken } from "#platform";

/** Changes of numbers are told together, this often, in ms. */
const toldEvery = 1000;
/** A gateway that has not said its number for so long is gone, in ms. */
const forgottenAfter = 60_000;

/** How many read a story now, over all gateways: each keeps its own number in Redis. */
@Injectable()
export class Viewers implements OnModuleDestroy {
  private readonly logger = new Logger("viewers");
  private readonly gateway = randomUUID();
  private readonly here = new Map<string, number>();
  private readonly totals = new Map<string, number>();
  private readonly changed = new Set<string>();
  private namespace: Namespace | null = null;
  private readonly timer = setInterval(() => void this.tell(), toldEvery);
  private readonly refresh = setInterval(() => this.touchAll(), forgottenAfter / 2);

  constructor(@Inject(impatientRedisToken) private readonly redis: Redis) {}

  open(namespace: Namespace): void {
    this.namespace = namespace;
  }

  /** As last counted, this gateway's own change included. */
  count(key: string): number {
    return Math.max(this.totals.get(key) ?? 0, this.here.get(key) ?? 0);
  }

  set(key: string, members: number): void {
    if (members > 0) this.here.set(key, members);
    else this.here.delete(key);
    this.changed.add(key);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    clearInterval(this.refresh);
  }

  private touchAll(): void {
    for (const key of this.here.keys()) this.changed.add(key);
  }

  private async tell(): Promise<void> {
    const keys = [...this.changed];
    this.changed.clear();
    for (const key of keys) {
      const n = await this.total(key);
      if (n === this.totals.get(key)) continue;
      if (n > 0) this.totals.set(key, n);
      else this.totals.delete(key);
      this.namespace?.volatile.to(key).emit("viewers", { n });
    }
  }

  /** The sum of all gateways' numbers; of this one's alone while Redis is away. */
  private async total(key: string): Promise<number> {
    const own = this.here.get(key) ?? 0;
    try {
      return own + (await this.elsewhere(key, own));
    } catch (error) {
      this.logger.debug(error);
      return own;
    }
  }

  private async elsewhere(key: string, own: number): Promise<number> {
    const hash = `palabre:viewers:${key}`;
    const now = Date.now();
    if (own > 0) await this.redis.hset(hash, this.gateway, `${own} ${now}`);
    else await this.redis.hdel(hash, this.gateway);
    await this.redis.pexpire(hash, forgottenAfter);
    const said = await this.redis.hgetall(hash);
    return Object.entries(said)
      .filter(([gateway]) => gateway !== this.gateway)
      .map(([, value]) => value.split(" ").map(Number))
      .filter(([, at = 0]) => now - at < forgottenAfter)
      .reduce((sum, [members = 0]) => sum + members, 0);
  }
}
