import { Injectable, Logger } from "@nestjs/common";
import type { Opinion } from "#contract";
import { type CompiledFilterSet, type Judged, remarkOf, type Subject } from "#moderation";
import { KnownModels } from "#platform";
import type { StoredComment } from "#store";

/** What learners make of comments. Without it, comments are judged by all else. */
@Injectable()
export class Opinions {
  private readonly logger = new Logger("opinions");

  constructor(private readonly models: KnownModels) {}

  /**
   * What the site's learner makes of a comment.
   * @returns with what is kept of it beside the verdict: later, nobody could tell. Null where no learner has begun, or it fails
   */
  async of(
    subject: Subject,
    { parent }: StoredComment,
  ): Promise<{ judged: Judged; opinion: Opinion } | null> {
    try {
      const model = await this.models.of(subject.site.id);
      if (!model) return null;
      const judged = model.judge(remarkOf(subject, parent !== null));
      const { published, rejected } = subject.author.standing ?? {};
      const counts = published === undefined || rejected === undefined ? {} : { published, rejected };
      const { number: snapshot, learner } = model;
      const opinion = { probability: judged.probability, snapshot, decisions: learner.lessons, ...counts };
      return { judged, opinion };
    } catch (error) {
      this.logger.error(error);
      return null;
    }
  }

  /** What was made of a comment when it was judged, by what is proven now: for filters that judge it again. */
  async again({ site, verdict }: StoredComment, { learners }: CompiledFilterSet): Promise<Judged | null> {
    if (learners.size === 0 || !verdict?.learner) return null;
    const model = await this.models.of(site);
    return model?.again(verdict.learner.probability) ?? null;
  }
}
