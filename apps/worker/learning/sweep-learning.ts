import type { LearnQueue } from "#queue";
import type { Learning } from "#store";

/** Has every learner learn whose site's people have decided something: asked again until it has. */
export class SweepLearning {
  constructor(
    private readonly learning: Learning,
    private readonly queue: Pick<LearnQueue, "add">,
  ) {}

  async run(): Promise<void> {
    for (const site of await this.learning.waiting(new Date())) await this.queue.add(site);
  }
}
