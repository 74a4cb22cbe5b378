import { isDeepStrictEqual } from "node:util";
import { Inject, Injectable } from "@nestjs/common";
import { type JobBegun, type JobSelection, type NewDecisionJob, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import {
  authorOfMany,
  impatientRedisToken,
  KnownSites,
  type Limits,
  ReadWaves,
  Reasons,
  tellTeam,
  type RedisClient,
} from "#platform";
import { Acts, DecisionJobs, type FoundComment, Waves } from "#store";
import { onWave } from "../on-wave.js";
import { SelectComments } from "./select-comments.js";

/** What a job is about, and the key that it came with. */
interface Beginning {
  selected: readonly FoundComment[];
  key: string | undefined;
}

/** Begins one decision on many comments. */
@Injectable()
export class BeginJob {
  constructor(
    private readonly sites: KnownSites,
    private readonly reasons: Reasons,
    private readonly selection: SelectComments,
    private readonly jobs: DecisionJobs,
    private readonly waves: Waves,
    private readonly acts: Acts,
    private readonly read: ReadWaves,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** The comments that it would be about. */
  async selected(site: string, { id: me, sections }: Me, asked: NewDecisionJob): Promise<FoundComment[]> {
    await this.reasons.said(site, asked.reason);
    if (asked.until !== undefined) await this.refuseBeyond(site, sections, asked.select);
    return this.selection.run({ site, sections, me }, asked.select, asked.decision);
  }

  /** Whose comments these are, where that makes it a grave act to reject them at once; null: nobody's alone. */
  authorOf({ select, decision }: NewDecisionJob, selected: readonly FoundComment[]): string | null {
    return decision === "reject" ? (select.author ?? authorOfMany(selected)) : null;
  }

  /** Whether the site wants two people for it. */
  async takesTwo(site: string, asked: NewDecisionJob, selected: readonly FoundComment[]): Promise<boolean> {
    if (this.authorOf(asked, selected) === null) return false;
    return (await this.sites.get(site)).settings.fourEyes.rejectAll ?? false;
  }

  /** Does what a second person has confirmed, on all that it is about by now. */
  async confirmed(site: string, me: Me, asked: NewDecisionJob): Promise<JobBegun> {
    return this.begin(site, me, asked, { selected: await this.selected(site, me, asked), key: undefined });
  }

  /** What a key has begun before is not begun again. @throws Problem `idempotency-mismatch` */
  async earlier(
    site: string,
    { id }: Me,
    { select, decision }: NewDecisionJob,
    key: string | undefined,
  ): Promise<JobBegun | null> {
    const job = await this.jobs.byKey(site, id, key);
    if (!job) return null;
    if (!isDeepStrictEqual([job.select, job.decision], [select, decision]))
      throw new Problem("idempotency-mismatch", "this key has begun another job");
    return { id: job._id, count: job.count };
  }

  async run(site: string, me: Me, asked: NewDecisionJob, { selected, key }: Beginning): Promise<JobBegun> {
    if (await this.takesTwo(site, asked, selected))
      throw new Problem("second-person-needed", "so much of one author is rejected by two people here");
    return this.begin(site, me, asked, { selected, key });
  }

  private async begin(
    site: string,
    me: Me,
    asked: NewDecisionJob,
    { selected, key }: Beginning,
  ): Promise<JobBegun> {
    const { select, decision, reason = null, note = null, until } = asked;
    const once = key === undefined ? {} : { idempotencyKey: key };
    const said = { site, by: actorOf(me), select, decision, reason, note, ...once };
    const job = await this.jobs.begin(said, selected.map(itemOf));
    if (select.wave !== undefined && until !== undefined) {
      const { sections } = me;
      const { wave } = select;
      const standing = { job: job._id, until: new Date(until), ...(sections && { sections }) };
      await this.acts.together(
        (session) => this.waves.decide(site, wave, standing, session),
        () => onWave(site, me, { act: "standing", wave, decision, until }),
      );
      await tellTeam(this.redis, site, "waves");
    }
    return { id: job._id, count: job.count };
  }

  /** What is still to come of a wave is for whoever sees all of it. */
  private async refuseBeyond(site: string, sections: Limits, { wave }: JobSelection): Promise<void> {
    if (sections === null || wave === undefined || (await this.read.isWithin(site, wave, sections))) return;
    throw new Problem(
      "forbidden",
      "the wave reaches beyond your sections: decide on your part without `until`, the rest takes a moderator of the whole site",
    );
  }
}

function itemOf({ _id: comment, revision, waiting }: FoundComment) {
  return { comment, revision, waited: Object.keys(waiting).length > 0 };
}
