import { randomUUID } from "node:crypto";
import { Injectable, Logger, type OnModuleDestroy } from "@nestjs/common";
import type { Namespace } from "socket.io";
import { forgottenAfter, Readership } from "#platform";

/** Changes of numbers are told together, this often, in ms. */
const toldEvery = 1000;
/** How many read a story now, told to those who do. */
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

  constructor(private readonly readership: Readership) {}

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
      return await this.readership.say(key, this.gateway, own);
    } catch (error) {
      this.logger.debug(error);
      return own;
    }
  }
}
