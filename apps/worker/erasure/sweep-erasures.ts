import type { EraseQueue } from "#queue";
import type { Users } from "#store";
import { settled } from "./settled.js";

/** Has everybody erased who is still to be: asked again until they are. */
export class SweepErasures {
  constructor(
    private readonly users: Users,
    private readonly queue: Pick<EraseQueue, "add">,
  ) {}

  async run(): Promise<void> {
    const now = new Date();
    for (const user of await this.users.erasing())
      if (!user.erasing.once || settled(user, now)) await this.queue.add(user.erasing.pseudonym);
  }
}
