import { Inject, Injectable } from "@nestjs/common";
import { type JobState, Problem } from "#contract";
import { Decide, impatientRedisToken, TakeBack, tellTeam, type RedisClient } from "#platform";
import {
  addressed,
  DecisionJobs,
  type JobItem,
  JobParts,
  Sites,
  type StoredDecisionJob,
  type StoredJobPart,
} from "#store";

type Outcome = Partial<StoredJobPart> & Pick<StoredJobPart, "state">;

/**
 * Carries out one decision on many comments, or takes it back, part by part. Broken off anywhere and done again, it comes to the same:
 * each comment is decided as by a single request, which the job's id tells from others.
 */
@Injectable()
export class DecideAll {
  constructor(
    private readonly jobs: DecisionJobs,
    private readonly parts: JobParts,
    private readonly decide: Decide,
    private readonly takeBack: TakeBack,
    private readonly sites: Sites,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  async run(id: string): Promise<void> {
    for (let job = await this.jobs.byId(id); job; job = await this.jobs.byId(id)) {
      const step = this.stepOf(job);
      if (!step) return;
      const part = await this.parts.next(id, step.from);
      if (part) await this.parts.settle(part, await step.take(part));
      else await this.end(job, step.end);
      await tellTeam(this.redis, job.site, "jobs");
    }
  }

  private async end({ _id: job, site, state }: StoredDecisionJob, end: JobState): Promise<void> {
    const { webhooks = [] } = (await this.sites.byId(site)) ?? {};
    const occasion = { type: "job.done", at: new Date(), said: { site, job } } as const;
    await this.jobs.end(job, state, end, addressed(webhooks, occasion));
  }

  /** What is to be done with the next part; null where nothing is any more. */
  private stepOf(job: StoredDecisionJob) {
    if (job.state === "running")
      return { from: "open", take: (part: StoredJobPart) => this.decideOn(job, part), end: "done" } as const;
    if (job.state === "undoing")
      return { from: "decided", take: (part: StoredJobPart) => this.undo(job, part), end: "undone" } as const;
    return null;
  }

  private async decideOn(job: StoredDecisionJob, { items }: StoredJobPart): Promise<Outcome> {
    const decided = await Promise.all(
      items.map(async (item) => ({ ...item, decision: await this.one(job, item) })),
    );
    const count = decided.filter(({ decision }) => decision !== null).length;
    return { state: "decided", items: decided, decided: count, refused: items.length - count };
  }

  /** @returns the decision's id; null where it is refused */
  private async one(job: StoredDecisionJob, { comment, revision }: JobItem): Promise<string | null> {
    const { _id: id, site, at, by, decision, reason, note } = job;
    const asked = {
      comment,
      revision,
      decision,
      ...(reason === null ? {} : { reason }),
      ...(note === null ? {} : { note }),
    };
    try {
      const made = await this.decide.run(site, by, asked, { job: { id, at } });
      return made.decision.id;
    } catch (error) {
      if (error instanceof Problem && error.problem !== "unavailable") return null;
      throw error;
    }
  }

  private async undo(
    { _id: id, site, by, undoneBy = by }: StoredDecisionJob,
    { items }: StoredJobPart,
  ): Promise<Outcome> {
    const made = items.flatMap(({ decision, ...item }) =>
      decision === null ? [] : [{ ...item, decision, job: id, by }],
    );
    const undone = await Promise.all(made.map((one) => this.takeBack.run(site, undoneBy, one)));
    return { state: "undone", undone: undone.filter(Boolean).length };
  }
}
