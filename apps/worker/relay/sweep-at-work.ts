/** Has all of a kind carried on with that is not at its end: asked again until it is. */
export class SweepAtWork {
  constructor(
    private readonly things: { atWork: () => Promise<readonly string[]> },
    private readonly queue: { add: (id: string) => Promise<void> },
  ) {}

  async run(): Promise<void> {
    for (const id of await this.things.atWork()) await this.queue.add(id);
  }
}
