import type { Answers } from "#store";

/** How often it is looked, in ms. */
const every = 600_000;
/** So many answers of services are kept, whatever sites there are. */
const most = 1_000_000;

/** Lets go of the oldest answers of services where there are too many. */
export class TrimAnswers {
  private due = 0;

  constructor(private readonly answers: Pick<Answers, "trim">) {}

  async run(now = Date.now()): Promise<void> {
    if (now < this.due) return;
    this.due = now + every;
    while ((await this.answers.trim(most)) > 0);
  }
}
