import { Logger } from "@nestjs/common";
import type { Redis } from "ioredis";
import { bulletin, type News, newsChannel } from "#contract";

/** How often one asks whether the line still leads anywhere, in ms: who only listens would never know. */
const asking = 5000;

interface Listener {
  heard(news: News): void;
  /** Something may have been said unheard: it has to be looked up in the store. */
  missed(): void;
}

/** Hears what the relay says over Redis. */
export class NewsListener {
  private readonly logger = new Logger("news");
  private readonly listeners = new Set<Listener>();
  private subscribed = false;
  private readonly asks = setInterval(() => this.ask(), asking).unref();

  private closed = false;
  private redis: Redis;

  /** @param open connects to where is published, for this alone: again each time that such a connection has ended */
  constructor(private readonly open: (attempt: number) => Redis) {
    this.redis = this.listen(0);
  }

  /** Whether nothing said now would be missed. */
  get listening(): boolean {
    return this.subscribed;
  }

  add(listener: Listener): void {
    this.listeners.add(listener);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.asks);
    this.redis.disconnect();
  }

  private listen(attempt: number): Redis {
    const redis = this.open(attempt);
    redis.on("message", (_channel: string, message: string) => this.tell(message));
    redis.on("ready", () => {
      this.subscribe(redis).catch((error: unknown) => this.logger.warn(error));
    });
    redis.on("close", () => (this.subscribed = false));
    redis.on("end", () => {
      if (!this.closed) this.redis = this.listen(attempt + 1);
    });
    return redis;
  }

  /** Only what was read after Redis has confirmed can be trusted to be told of its changes. */
  private async subscribe(redis: Redis): Promise<void> {
    await redis.subscribe(newsChannel);
    this.subscribed = true;
    for (const listener of this.listeners) listener.missed();
  }

  /** Where nothing comes back, the connection ends, and another is made. */
  private ask(): void {
    if (this.subscribed) this.redis.ping().catch(() => undefined);
  }

  private tell(message: string): void {
    const { data } = bulletin.safeParse(parse(message));
    if (!data) this.logger.warn("what was said is not understood: another version may be running");
    for (const one of data ?? []) for (const listener of this.listeners) listener.heard(one);
  }
}

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
