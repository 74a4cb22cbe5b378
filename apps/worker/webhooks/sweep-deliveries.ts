import type { DeliverQueue } from "#queue";
import type { Deliveries } from "#store";

/** How often it is looked whether messages have lost their jobs, and how old these are at least, in ms. */
const every = 60_000;
const mostAtOnce = 500;

/** Has messages delivered whose jobs are lost, as after a Redis that was emptied. One that has its job keeps it. */
export class SweepDeliveries {
  private due = 0;

  constructor(
    private readonly deliveries: Pick<Deliveries, "left">,
    private readonly queue: Pick<DeliverQueue, "add">,
  ) {}

  async run(now = Date.now()): Promise<void> {
    if (now < this.due) return;
    this.due = now + every;
    const left = await this.deliveries.left(new Date(now - every), mostAtOnce);
    await this.queue.add(left.map(({ _id: delivery, round }) => ({ delivery, round })));
  }
}
