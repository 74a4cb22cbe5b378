import { Inject, Injectable } from "@nestjs/common";
import { learnJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { learnQueueName } from "#queue";
import { QueueWorker } from "../queue-worker.js";
import { Learn } from "./learn.js";

/** When a worker dies, its learner goes on elsewhere after so long, in ms; twice changes nothing. */
const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

/** Takes learners off the queue, one after the other. One whose job failed is taken up by the sweep. */
@Injectable()
export class LearnWorker extends QueueWorker {
  constructor(learn: Learn, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "learning",
      queue: learnQueueName,
      run: (data) => learn.run(learnJob.parse(data).site),
      concurrency: 1,
      ...stalls,
    });
  }
}
