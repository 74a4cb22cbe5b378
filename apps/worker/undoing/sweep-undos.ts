import type { UndoQueue } from "#queue";
import type { FilterUndos } from "#store";

/** Has all carried on with that is not at its end: asked again until it is. */
export class SweepUndos {
  constructor(
    private readonly undos: FilterUndos,
    private readonly queue: Pick<UndoQueue, "add">,
  ) {}

  async run(): Promise<void> {
    for (const undo of await this.undos.atWork()) await this.queue.add(undo);
  }
}
