import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import {
  decisionJob,
  type DecisionJob,
  decisionJobQuery,
  decisionJobs,
  type DecisionJobs as Listed,
  jobBegun,
  type JobBegun,
  jobPreview,
  type JobPreview,
  listQuery,
  type ListQuery,
  newDecisionJob,
  type NewDecisionJob,
  opaqueId,
  Problem,
  type Proposed,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import {
  AtSite,
  IdempotencyKey,
  impatientRedisToken,
  KnownSites,
  May,
  Me,
  tellTeam,
  Within,
  type RedisClient,
} from "#platform";
import { DecisionJobs, isUndoable, JobParts, presentJob, type StoredDecisionJob, Waves } from "#store";
import { Answers } from "../../openapi/answers.js";
import { Propose } from "../../proposals/propose.js";
import { BeginJob } from "./begin-job.js";
import { PreviewJob } from "./preview-job.js";

/** One decision on many comments: previewed, begun, watched, and taken back as one. */
@Controller("v1/sites/:site/moderation/jobs")
@May("moderate")
@Within("answer")
export class DecisionJobsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly begin: BeginJob,
    private readonly propose: Propose,
    private readonly preview: PreviewJob,
    private readonly jobs: DecisionJobs,
    private readonly parts: JobParts,
    private readonly waves: Waves,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  @Post()
  @Answers(202, jobBegun)
  @Answers(200, jobPreview)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Query({ schema: decisionJobQuery }) query: z.infer<typeof decisionJobQuery>,
    @Body({ schema: newDecisionJob }) asked: NewDecisionJob,
    @Headers("accept-language") wanted: string | undefined,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobBegun | JobPreview | Proposed> {
    const isTried = query.dryRun ?? asked.dryRun ?? false;
    const earlier = isTried ? null : await this.begin.earlier(site, me, asked, key);
    if (earlier) return earlier;
    const selected = await this.begin.selected(site, me, asked);
    if (isTried) {
      reply.status(200);
      const takesTwo = await this.begin.takesTwo(site, asked, selected);
      const shown = await this.preview.run(site, selected, await this.sites.language(site, wanted));
      return { ...shown, takesTwo };
    }
    const user = this.begin.authorOf(asked, selected);
    const act = user === null ? null : ({ kind: "rejectAll", user, asked } as const);
    return this.propose.unlessDone(site, me, act, () => this.begin.run(site, me, asked, { selected, key }));
  }

  @Get()
  @Answers(200, decisionJobs)
  async list(
    @AtSite() site: string,
    @Me() me: Person,
    @Query({ schema: listQuery }) part: ListQuery,
  ): Promise<Listed> {
    const { items, next } = await this.jobs.of(site, part, me.sections === null ? undefined : me.id);
    const progress = await this.parts.progress(items.map(({ _id }) => _id));
    return { items: items.map((job) => presentJob(job, progress.get(job._id))), next };
  }

  @Get(":job")
  @Answers(200, decisionJob)
  async get(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("job", { schema: opaqueId }) id: string,
  ): Promise<DecisionJob> {
    return this.presented(await this.known(site, me, id));
  }

  @Post(":job/undo")
  @Answers(202, decisionJob)
  async undo(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("job", { schema: opaqueId }) id: string,
  ): Promise<DecisionJob> {
    const job = await this.known(site, me, id);
    if (job.state === "undoing" || job.state === "undone") return this.presented(job);
    if (!isUndoable(job)) throw new Problem("undo-too-late", "a job can be undone for a day");
    const undoing = { state: "undoing", undoneBy: actorOf(me) } as const;
    await this.jobs.move(id, ["running", "done"], undoing);
    await tellTeam(this.redis, site, "jobs");
    if (job.select.wave !== undefined) {
      await this.waves.release(site, job.select.wave, id);
      await tellTeam(this.redis, site, "waves");
    }
    return this.presented({ ...job, ...undoing });
  }

  /** Whoever is limited to sections knows of their own jobs alone: others may be about more. */
  private async known(site: string, me: Person, id: string): Promise<StoredDecisionJob> {
    const job = await this.jobs.byId(id);
    if (job?.site !== site || (me.sections !== null && job.by.id !== me.id))
      throw new Problem("job-unknown", `there is no job "${id}"`);
    return job;
  }

  private async presented(job: StoredDecisionJob): Promise<DecisionJob> {
    return presentJob(job, (await this.parts.progress([job._id])).get(job._id));
  }
}
