import { Inject, Injectable } from "@nestjs/common";
import { eraseJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { eraseQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { ErasePerson } from "./erase-person.js";

/** Takes people off the queue and has them erased. One whose job failed is taken up by the sweep. */
@Injectable()
export class ErasureWorker extends QueueWorker {
  constructor(erase: ErasePerson, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "erasure",
      queue: eraseQueueName,
      run: (data) => erase.run(eraseJob.parse(data)),
      ...stalls,
    });
  }
}
