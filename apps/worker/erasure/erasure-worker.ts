import { Inject, Injectable } from "@nestjs/common";
import { eraseJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { eraseQueueName } from "#queue";
import { QueueWorker } from "../queue-worker.js";
import { ErasePerson } from "./erase-person.js";

/** When a worker dies, what it was erasing is erased elsewhere after so long, in ms; twice changes nothing. */
const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

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
