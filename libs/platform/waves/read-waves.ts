import type { ListQuery, Waves as Listed } from "#contract";
import { type DecisionJobs, presentWave, type WaveParts, type Waves } from "#store";

/** Reads the waves of a site, with what was decided on each. */
export class ReadWaves {
  constructor(
    private readonly waves: Waves,
    private readonly parts: WaveParts,
    private readonly jobs: DecisionJobs,
  ) {}

  /** The latest first. */
  async page(site: string, part: ListQuery): Promise<Listed> {
    const { items, next } = await this.waves.of(site, part);
    const [sizes, jobs] = await Promise.all([
      this.parts.sizes(items.map(({ _id }) => _id)),
      this.jobs.byIds(items.flatMap(({ standing }) => standing?.job ?? [])),
    ]);
    const byId = new Map(jobs.map((job) => [job._id, job]));
    const shown = items.map((one) => presentWave(one, sizes.get(one._id), byId.get(one.standing?.job ?? "")));
    return { items: shown, next };
  }
}
