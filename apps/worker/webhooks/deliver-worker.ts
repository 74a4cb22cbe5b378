import { Inject, Injectable } from "@nestjs/common";
import { deliverJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { deliverQueueName } from "#queue";
import { QueueWorker } from "../queue-worker.js";
import { Deliver } from "./deliver.js";

/** So many servers of others are waited for side by side. */
const concurrency = 40;

/** Takes messages off the queue and has them delivered. */
@Injectable()
export class DeliverWorker extends QueueWorker {
  constructor(deliver: Deliver, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "webhooks",
      queue: deliverQueueName,
      run: (data, isLast) => deliver.run(deliverJob.parse(data), isLast),
      concurrency,
      maxStalledCount: 5,
    });
  }
}
