import { Inject, Injectable, type OnModuleDestroy } from "@nestjs/common";
import { Queue } from "bullmq";
import { Gauge } from "prom-client";
import { impatientRedisToken, type RedisClient } from "#platform";
import { depthOf, queueNames, queuePrefix } from "#queue";
import { Comments } from "#store";

/** What waits, counted whenever somebody asks. Of what cannot be counted just now, nothing is said. */
@Injectable()
export class Waiting implements OnModuleDestroy {
  /** begun when they are first counted: a start has no use for them */
  private begun: readonly Queue[] = [];

  constructor(
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
    private readonly comments: Comments,
  ) {
    gauge("palabre_jobs", "Jobs that wait or are at work, by queue", ["queue"], () => this.countJobs());
    gauge(
      "palabre_oldest_wait_seconds",
      "How long the oldest comment has waited for its verdict, in seconds",
      [],
      () => this.oldest(),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.begun.map((queue) => queue.close()));
  }

  private queues(): readonly Queue[] {
    if (this.begun.length > 0) return this.begun;
    const options = { connection: this.redis, prefix: queuePrefix };
    this.begun = queueNames.map((name) => new Queue(name, options));
    // a question that fails is answered by its gauge
    for (const queue of this.begun) queue.on("error", () => undefined);
    return this.begun;
  }

  private countJobs(): Promise<Row[]> {
    return Promise.all(
      this.queues().map(async (queue) => ({ labels: { queue: queue.name }, value: await depthOf(queue) })),
    );
  }

  private async oldest(): Promise<Row[]> {
    const [first] = await this.comments.overdue(new Date(), 1);
    return [{ labels: {}, value: first ? (Date.now() - first.acceptedAt.getTime()) / 1000 : 0 }];
  }
}

interface Row {
  labels: Record<string, string>;
  value: number;
}

function gauge(name: string, help: string, labelNames: string[], rows: () => Promise<Row[]>): void {
  new Gauge({
    ...{ name, help, labelNames },
    async collect() {
      this.reset();
      for (const { labels, value } of await rows().catch(() => [])) this.set(labels, value);
    },
  });
}
