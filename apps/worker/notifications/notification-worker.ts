import { Inject, Injectable } from "@nestjs/common";
import { notifyJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { notifyQueueName } from "#queue";
import { QueueWorker } from "../queue-worker.js";
import { TellConcerned } from "./tell-concerned.js";

/** Takes comments off the queue and has those told whom they concern. */
@Injectable()
export class NotificationWorker extends QueueWorker {
  constructor(tell: TellConcerned, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "notifications",
      queue: notifyQueueName,
      run: (data) => tell.run(notifyJob.parse(data)),
      maxStalledCount: 5,
    });
  }
}
