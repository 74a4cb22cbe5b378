import { Inject, Injectable } from "@nestjs/common";
import { moderateJobs } from "#contract";
import { type Configuration, configurationToken, Readiness } from "#platform";
import { moderateQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { LiveWork } from "../backtests/live-work.js";
import { JudgeTogether } from "./judge-together.js";
import { mostWaiting } from "./turns.js";

/**
 * Judging waits for the database most of the time, so several comments are judged side by side, besides those that wait for services.
 * What they ask is asked together: the more there are, the fewer questions.
 */
export const concurrency = 48 + mostWaiting;

/** Takes comments off the queue and has them judged. One whose job failed for good is taken up by the sweep. */
@Injectable()
export class ModerationWorker extends QueueWorker {
  constructor(
    judge: JudgeTogether,
    live: LiveWork,
    @Inject(configurationToken) configuration: Configuration,
    readiness: Readiness,
  ) {
    super(configuration, {
      name: "moderation",
      queue: moderateQueueName,
      run: (data) => {
        live.note();
        return judge.run(moderateJobs.parse(data));
      },
      concurrency,
      ...stalls,
    });
    readiness.add("Redis", () => this.redis.status === "ready");
  }
}
