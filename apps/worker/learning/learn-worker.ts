import { Inject, Injectable } from "@nestjs/common";
import { learnJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { learnQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { Learn } from "./learn.js";

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
