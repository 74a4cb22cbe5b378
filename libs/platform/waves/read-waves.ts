import type { ListQuery, Waves as Listed } from "#contract";
import {
  type Comments,
  type DecisionJobs,
  presentWave,
  type StoredWave,
  type WaveParts,
  type Waves,
} from "#store";
import type { Limits, Sections } from "../rights/sections.js";
import { Reach } from "./reach.js";

/** Reads the waves of a site, with what was decided on each. */
export class ReadWaves {
  constructor(
    private readonly waves: Waves,
    private readonly parts: WaveParts,
    private readonly jobs: DecisionJobs,
    private readonly comments: Comments,
    private readonly sections: Sections,
  ) {}

  /** The latest first: those that reach into the sections, which makes a page short. */
  async page(site: string, limits: Limits, part: ListQuery): Promise<Listed> {
    const { items, next } = await this.waves.of(site, part);
    const [sizes, jobs, reach] = await Promise.all([
      this.parts.sizes(items.map(({ _id }) => _id)),
      this.jobs.byIds(items.flatMap(({ standing }) => standing?.job ?? [])),
      this.reachOf(site, items, limits),
    ]);
    const byId = new Map(jobs.map((job) => [job._id, job]));
    const shown = items.flatMap((one) => {
      const { _id, standing } = one;
      const within = limits === null ? undefined : reach.within(_id, limits);
      if (within === 0) return [];
      const isWhole = !standing?.sections || reach.isWithin(_id, standing.sections);
      const job = isWhole ? byId.get(standing?.job ?? "") : undefined;
      return [presentWave(one, { size: sizes.get(_id), job, within })];
    });
    return { items: shown, next };
  }

  /** Whether no comment of a wave is outside some sections. */
  async isWithin(site: string, wave: string, sections: readonly string[]): Promise<boolean> {
    return (await this.reach(site, wave)).isWithin(wave, sections);
  }

  /** In which sections a wave is. */
  reach(site: string, wave: string): Promise<Reach> {
    return this.placed(site, [wave]);
  }

  /** Whoever sees all asks only of what was decided on for some sections. */
  private reachOf(site: string, waves: readonly StoredWave[], limits: Limits): Promise<Reach> {
    const asked = limits === null ? waves.filter(({ standing }) => standing?.sections) : waves;
    return this.placed(
      site,
      asked.map(({ _id }) => _id),
    );
  }

  private async placed(site: string, waves: readonly string[]): Promise<Reach> {
    if (waves.length === 0) return new Reach([]);
    const parts = await this.parts.ofWaves(waves);
    const stories = await this.comments.storiesOf(parts.map(({ _id }) => _id));
    const sections = await this.sections.sectionsOf(site, [...stories.values()]);
    return new Reach(parts.map(({ _id, wave }) => ({ wave, section: sections.get(stories.get(_id) ?? "") })));
  }
}
