import { Inject, Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import type { Me } from "#discussion";
import { impatientRedisToken, ReadWaves, tellTeam, type RedisClient } from "#platform";
import { Acts, DecisionJobs, Waves } from "#store";
import { onWave } from "./on-wave.js";

/** Ends before its time what was decided on what still comes of a wave. What was decided until then stays. */
@Injectable()
export class EndTerm {
  constructor(
    private readonly waves: Waves,
    private readonly read: ReadWaves,
    private readonly jobs: DecisionJobs,
    private readonly acts: Acts,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** Where nothing stands any more, there is nothing to be done. */
  async run(site: string, me: Me, wave: string): Promise<void> {
    const found = await this.waves.byId(site, wave);
    if (!found) throw unknown(wave);
    const job = found.standing?.job;
    await this.refuseBeyond(site, me, wave, job);
    if (job === undefined) return;
    await this.acts.together(
      (session) => this.waves.release(site, wave, job, session),
      (isEnded) => (isEnded ? onWave(site, me, { act: "ended", wave, decision: null, until: null }) : null),
    );
    await tellTeam(this.redis, site, "waves");
  }

  /** Whoever is limited to sections ends what they have decided themselves, and what is about these alone. */
  private async refuseBeyond(
    site: string,
    { id: me, sections }: Me,
    wave: string,
    job: string | undefined,
  ): Promise<void> {
    if (sections === null) return;
    const reach = await this.read.reach(site, wave);
    if (reach.within(wave, sections) === 0) throw unknown(wave);
    if (reach.isWithin(wave, sections)) return;
    const known = job === undefined ? null : await this.jobs.byId(job);
    if (known?.by.id !== me) throw new Problem("forbidden", "the wave reaches beyond your sections");
  }
}

function unknown(wave: string): Problem {
  return new Problem("wave-unknown", `there is no wave "${wave}"`);
}
