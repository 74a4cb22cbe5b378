import type { Actor, CommentStatus } from "#contract";
import { type Comments, type Decisions, newDecision, type StoredComment, type StoredDecision } from "#store";
import type { Decide } from "./decide.js";

type Person = Actor & { kind: "person" };

/** How often it is tried again where the comment changes under it. */
const mostTries = 3;

/** What a job has decided on a comment. */
interface Made {
  comment: string;
  decision: string;
  /** whether the comment had waited for somebody */
  waited: boolean;
  /** readers would have seen it, had it not been for the job */
  heldBack?: true;
  job: string;
  /** who has decided */
  by: Person;
}

/** Takes back what a job has decided: the comment is again what it was, unless it has changed since. */
export class TakeBack {
  constructor(
    private readonly comments: Comments,
    private readonly decisions: Decisions,
    private readonly decide: Decide,
  ) {}

  /** @returns whether it is taken back by now */
  async run(site: string, by: Person, made: Made): Promise<boolean> {
    for (let tries = 1; tries <= mostTries; tries++) {
      const seen = await this.comments.byId(site, made.comment);
      if (seen?.decision?.undoes === made.decision) return true;
      if (seen?.decision?.id !== made.decision) return false;
      const again = made.heldBack ? "published" : before[seen.decision.from];
      // whoever takes back what they have done themselves has only thought better of it in time
      const isOthers = again === "published" && by.id !== made.by.id;
      if (isOthers && (await this.decide.isRepublishedByTwo(seen))) return false;
      const undone = newDecision(seen, by, again, {
        reason: await this.reasonAgain(seen, seen.decision),
        undoes: made.decision,
        job: made.job,
        ...(made.waited ? {} : { quietly: true }),
      });
      if (await this.comments.decide(seen, undone)) return true;
    }
    return false;
  }

  /** What was refused before is refused again, for the same reason. */
  private async reasonAgain(
    { site, _id }: StoredComment,
    { from, at }: StoredDecision,
  ): Promise<string | null> {
    if (from !== "rejected") return "undo";
    const trail = await this.decisions.ofComment(site, _id);
    return trail.findLast((one) => one.to === "rejected" && one.at < at)?.reason ?? null;
  }
}

/** What has no verdict by then waits for a person. */
const before = {
  pending: "held",
  held: "held",
  published: "published",
  rejected: "rejected",
  deleted: "deleted",
} as const satisfies Record<CommentStatus, CommentStatus>;
