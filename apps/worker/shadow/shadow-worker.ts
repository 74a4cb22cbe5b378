import { Inject, Injectable } from "@nestjs/common";
import { shadowJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { shadowQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { JudgeInShadow } from "./judge-in-shadow.js";

/** Takes decided comments off the queue and has the shadow judge them, one after the other: live ones come first. */
@Injectable()
export class ShadowWorker extends QueueWorker {
  constructor(judge: JudgeInShadow, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "shadow",
      queue: shadowQueueName,
      run: (data) => judge.run(shadowJob.parse(data)),
      concurrency: 1,
      ...stalls,
    });
  }
}
