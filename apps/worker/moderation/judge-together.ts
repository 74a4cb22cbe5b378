import { Inject, Injectable, type OnModuleDestroy } from "@nestjs/common";
import type { ModerateJob, ModerateJobs } from "#contract";
import { patientRedisToken, type RedisClient } from "#platform";
import { ModerateQueue } from "#queue";
import { JudgeComment } from "./judge-comment.js";

/** Judges the comments of a job side by side. Those that wait for services are given jobs of their own, and hold up nobody. */
@Injectable()
export class JudgeTogether implements OnModuleDestroy {
  private readonly queue: ModerateQueue;

  constructor(
    @Inject(JudgeComment) private readonly judge: Pick<JudgeComment, "asks" | "run">,
    @Inject(patientRedisToken) redis: RedisClient,
  ) {
    this.queue = new ModerateQueue(redis);
  }

  /**
   * Where one fails, the others are judged nevertheless: when the job comes again, they are late, and nothing changes.
   * @throws Later for a comment alone that finds no room
   */
  async run(jobs: ModerateJobs): Promise<void> {
    const [first] = jobs;
    if (first && jobs.length === 1) return this.judge.run(first);
    const ended = await Promise.allSettled(jobs.map((job) => this.one(job)));
    const failed = ended.flatMap((end, at) =>
      end.status === "rejected" ? [`${jobs[at]?.comment ?? ""}: ${String(end.reason)}`] : [],
    );
    if (failed.length > 0) throw new Error(failed.join("; "));
  }

  async onModuleDestroy(): Promise<void> {
    await this.queue.close();
  }

  private async one(job: ModerateJob): Promise<void> {
    if (await this.judge.asks(job.site)) await this.queue.addApart([{ ...job, turn: 0 }]);
    else await this.judge.run(job);
  }
}
