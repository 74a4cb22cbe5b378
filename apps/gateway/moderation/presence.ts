import { Inject, Injectable, Logger, type OnModuleDestroy } from "@nestjs/common";
import type { Colleague } from "#contract";
import { type Held, impatientRedisToken, Lapsing, tellTeam, type RedisClient } from "#platform";

/** A connection that no gateway has confirmed for so long is gone, in ms. */
const lasts = 90_000;
/** How long who has lost their connection may take to come back, in ms. */
const grace = 5_000;

interface Connected {
  site: string;
  held: Held;
}

/** Who is at work on each site, over all gateways. While Redis is away, nobody is told of. */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly logger = new Logger("presence");
  private readonly lapsing: Lapsing;
  private readonly here = new Map<string, Connected>();
  private readonly confirming = setInterval(() => this.confirm(), lasts / 3);

  constructor(@Inject(impatientRedisToken) private readonly redis: RedisClient) {
    this.lapsing = new Lapsing(redis);
  }

  async arrive(socket: string, site: string, me: Colleague): Promise<void> {
    try {
      const held = await this.lapsing.take(placeOf(site, socket), me, lasts);
      this.here.set(socket, { site, held });
      await tellTeam(this.redis, site, "present");
    } catch (error) {
      this.logger.debug(error);
    }
  }

  leave(socket: string): void {
    const known = this.here.get(socket);
    this.here.delete(socket);
    if (!known) return;
    const { site, held } = known;
    this.lapsing
      .leave(placeOf(site, socket), held, grace)
      .then(() => tellTeam(this.redis, site, "present"))
      .catch((error: unknown) => this.logger.debug(error));
  }

  /** By connection. */
  async of(site: string): Promise<ReadonlyMap<string, Held>> {
    try {
      return await this.lapsing.all(keyOf(site));
    } catch (error) {
      this.logger.debug(error);
      return new Map();
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.confirming);
  }

  private confirm(): void {
    for (const [socket, { site, held }] of this.here)
      this.lapsing
        .take(placeOf(site, socket), held.by, lasts)
        .then((renewed) => {
          if (this.here.has(socket)) this.here.set(socket, { site, held: renewed });
        })
        .catch((error: unknown) => this.logger.debug(error));
  }
}

/** Each person once, by name. */
export function peopleIn(present: ReadonlyMap<string, Held>): Colleague[] {
  const people = new Map([...present.values()].map(({ by }) => [by.id, by]));
  return [...people.values()].sort(
    (one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1),
  );
}

function placeOf(site: string, socket: string) {
  return { key: keyOf(site), field: socket };
}

function keyOf(site: string): string {
  return `palabre:present:${site}`;
}
