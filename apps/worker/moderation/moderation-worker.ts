import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from "@nestjs/common";
import { Worker } from "bullmq";
import { moderateJob } from "#contract";
import { type Configuration, configurationToken, patientRedis, Readiness } from "#platform";
import { moderateQueueName, queuePrefix } from "#queue";
import { JudgeComment } from "./judge-comment.js";

/** Judging waits for the database most of the time, so several comments are judged side by side. */
const concurrency = 16;

/** When a worker dies, what it was judging is judged elsewhere after so long, in ms; twice changes nothing. */
const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

/** Takes comments off the queue and has them judged. A job that fails is tried again; for good, the sweep takes it up. */
@Injectable()
export class ModerationWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger("moderation");
  private readonly redis;
  private worker: Worker | null = null;

  constructor(
    private readonly judge: JudgeComment,
    @Inject(configurationToken) { redisUrl }: Configuration,
    readiness: Readiness,
  ) {
    this.redis = patientRedis(redisUrl);
    readiness.add("Redis", () => this.redis.status === "ready");
  }

  onApplicationBootstrap(): void {
    this.worker = new Worker(moderateQueueName, ({ data }) => this.judge.run(moderateJob.parse(data)), {
      connection: this.redis,
      prefix: queuePrefix,
      concurrency,
      ...stalls,
    });
    this.worker.on("failed", (job, error) => this.logger.warn(`${job?.id ?? "a job"}: ${error.message}`));
    this.worker.on("error", () => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
    this.redis.disconnect();
  }
}
