import { Injectable } from "@nestjs/common";
import type { Verdict } from "#contract";
import { AskServices, KnownFilterSets } from "#platform";
import { Comments, type StoredComment, type StoredSite, Users } from "#store";
import { PastStandings } from "../backtests/past-standings.js";
import { Opinions } from "../moderation/opinions.js";
import { Subjects } from "../moderation/subjects.js";

/** Judges a comment of the past by a version, knowing what was known when it was written. */
@Injectable()
export class JudgeAgain {
  constructor(
    private readonly filterSets: KnownFilterSets,
    private readonly subjects: Subjects,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly services: AskServices,
    private readonly opinions: Opinions,
  ) {}

  async run(comment: StoredComment, site: StoredSite, version: number): Promise<Verdict> {
    const verdict = await this.judge(comment, site, version);
    // what the learner made of it then is known from nowhere else
    return { ...verdict, ...(comment.verdict?.learner && { learner: comment.verdict.learner }) };
  }

  private async judge(comment: StoredComment, site: StoredSite, version: number): Promise<Verdict> {
    const filters = await this.filterSets.version(site._id, version);
    const known = await this.subjects.of(comment, site, { ...filters.needs, standing: false });
    const subject = { ...known, ...(await this.opinions.again(comment, filters)) };
    // what would cost something is not asked once more
    const services = this.services.asking("free");
    if (!filters.needs.standing) return filters.judge(subject, services);
    const standings = new PastStandings(site._id, this.comments, this.users);
    await standings.meet([comment]);
    const author = { ...subject.author, standing: standings.of(comment) };
    return filters.judge({ ...subject, author }, services);
  }
}
