import { Injectable, Logger } from "@nestjs/common";
import type { Opinion } from "#contract";
import { type CompiledFilterSet, remarkOf, type Subject } from "#moderation";
import { KnownModels } from "#platform";
import type { StoredComment } from "#store";

/** What a learner says of a comment, or why it says nothing. */
type Said = Pick<Subject, "judged" | "unjudged">;

/** What learners make of comments. Where one fails, its filters say so, and all others judge. */
@Injectable()
export class Opinions {
  private readonly logger = new Logger("opinions");

  constructor(private readonly models: KnownModels) {}

  /**
   * What the site's learner makes of a comment.
   * @returns with what is kept of it beside the verdict: later, nobody could tell
   */
  async of(subject: Subject, { parent }: StoredComment): Promise<Said & { opinion?: Opinion }> {
    try {
      const model = await this.models.of(subject.site.id);
      const judged = model.judge(remarkOf(subject, parent !== null));
      const { published, rejected } = subject.author.standing ?? {};
      const counts = published === undefined || rejected === undefined ? {} : { published, rejected };
      const { number: snapshot, learner } = model;
      const opinion = { probability: judged.probability, snapshot, decisions: learner.lessons, ...counts };
      return { judged, opinion };
    } catch (error) {
      this.logger.error(error);
      return { unjudged: "failed" };
    }
  }

  /** What was made of a comment when it was judged, by what is proven now: for filters that judge it again. */
  async again({ site, verdict }: StoredComment, { learners }: CompiledFilterSet): Promise<Said> {
    if (learners.size === 0) return {};
    const model = await this.models.of(site);
    return verdict?.learner ? { judged: model.again(verdict.learner.probability) } : { unjudged: "unasked" };
  }
}
