import type { Redis } from "ioredis";
import { news, type News, newsChannel } from "#contract";

interface Listener {
  heard(news: News): void;
  /** Redis was away and is back: what was said meanwhile has to be looked up in the store. */
  missed(): void;
}

/** Hears what the relay says over Redis. */
export class NewsListener {
  private readonly listeners = new Set<Listener>();
  private connectedBefore = false;

  constructor(private readonly redis: Redis) {
    redis.on("message", (_channel: string, message: string) => this.tell(message));
    redis.on("ready", () => this.onReady());
  }

  /** Whether nothing said now would be missed. */
  get listening(): boolean {
    return this.redis.status === "ready";
  }

  async start(): Promise<void> {
    await this.redis.subscribe(newsChannel);
  }

  add(listener: Listener): void {
    this.listeners.add(listener);
  }

  close(): void {
    this.redis.disconnect();
  }

  private onReady(): void {
    if (this.connectedBefore) for (const listener of this.listeners) listener.missed();
    this.connectedBefore = true;
  }

  private tell(message: string): void {
    const parsed = news.parse(JSON.parse(message));
    for (const listener of this.listeners) listener.heard(parsed);
  }
}
