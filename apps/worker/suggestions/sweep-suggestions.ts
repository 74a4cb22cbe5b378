import type { SuggestQueue } from "#queue";
import type { Suggestions } from "#store";

/** Has suggestions looked for wherever somebody asked for them: asked again until they are there. */
export class SweepSuggestions {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly queue: Pick<SuggestQueue, "add">,
  ) {}

  async run(): Promise<void> {
    for (const site of await this.suggestions.atWork()) await this.queue.add(site);
  }
}
