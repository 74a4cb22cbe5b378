import type { DecideQueue } from "#queue";
import type { DecisionJobs } from "#store";

/** Has every decision on many comments carried on that is not at its end: asked again until it is. */
export class SweepDecisions {
  constructor(
    private readonly jobs: DecisionJobs,
    private readonly queue: Pick<DecideQueue, "add">,
  ) {}

  async run(): Promise<void> {
    for (const job of await this.jobs.atWork()) await this.queue.add(job);
  }
}
