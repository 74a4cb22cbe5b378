import { Inject, Injectable } from "@nestjs/common";
import { decideJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { decideQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { DecideAll } from "./decide-all.js";

/** Takes decisions on many comments off the queue and has them carried out. One whose job failed is taken up by the sweep. */
@Injectable()
export class DecideWorker extends QueueWorker {
  constructor(all: DecideAll, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "deciding",
      queue: decideQueueName,
      run: (data) => all.run(decideJob.parse(data).job),
      concurrency: 2,
      ...stalls,
    });
  }
}
