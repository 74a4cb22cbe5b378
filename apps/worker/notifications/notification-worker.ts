import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from "@nestjs/common";
import { Worker } from "bullmq";
import { notifyJob } from "#contract";
import { type Configuration, configurationToken, patientRedis } from "#platform";
import { notifyQueueName, queuePrefix } from "#queue";
import { TellConcerned } from "./tell-concerned.js";

/** Takes comments off the queue and has those told whom they concern. */
@Injectable()
export class NotificationWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger("notifications");
  private readonly redis;
  private worker: Worker | null = null;

  constructor(
    private readonly tell: TellConcerned,
    @Inject(configurationToken) { redisUrl }: Configuration,
  ) {
    this.redis = patientRedis(redisUrl);
  }

  onApplicationBootstrap(): void {
    const options = { connection: this.redis, prefix: queuePrefix, maxStalledCount: 5 };
    this.worker = new Worker(notifyQueueName, ({ data }) => this.tell.run(notifyJob.parse(data)), options);
    this.worker.on("failed", (job, error) => this.logger.warn(`${job?.id ?? "a job"}: ${error.message}`));
    this.worker.on("error", () => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
    this.redis.disconnect();
  }
}
