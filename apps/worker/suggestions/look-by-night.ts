import { machine, type Suggestions } from "#store";

/**
 * Has the machine look for suggestions where people have decided something since, by night, on one site after the other: who asks for
 * some meanwhile waits for one at most.
 */
export class LookByNight {
  constructor(private readonly suggestions: Pick<Suggestions, "atWork" | "due" | "begin">) {}

  async run(now = new Date()): Promise<void> {
    const site = await this.suggestions.due(now);
    if (site === null || (await this.suggestions.atWork()).length > 0) return;
    await this.suggestions.begin(site, machine);
  }
}
