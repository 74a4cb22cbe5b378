import type { RedisClient } from "../redis.js";
import { type Claim, Problem } from "#contract";
import type { Me } from "#discussion";
import {
  alreadyDecided,
  commentQueues,
  type Comments,
  isBlind,
  standingOn,
  type StoredComment,
  type StoredDecision,
} from "#store";
import { CaseClaims, type CaseRef } from "./case-claims.js";

/** Who looks at which comment of a site. What is decided can't be claimed: `already-decided`, with the decision. */
export class Claims extends CaseClaims {
  constructor(
    redis: RedisClient,
    private readonly comments: Pick<Comments, "byId">,
  ) {
    super(redis, "claims");
  }

  /** All of a site, as they are told. */
  async told(site: string): Promise<Claim[]> {
    return [...(await this.of(site))].map(([comment, claim]) => ({ comment, ...claim }));
  }

  protected async settled({ site, id }: CaseRef, me: Pick<Me, "id">): Promise<Problem | null> {
    const seen = await this.comments.byId(site, id);
    if (!seen) return new Problem("comment-unknown", `there is no comment "${id}"`);
    const decision = decidedFor(seen, me.id);
    return decision && alreadyDecided(decision);
  }
}

/** The decision that leaves nothing to look at. Whoever is to judge blind isn't told of one. */
function decidedFor(comment: StoredComment, me: string): StoredDecision | null {
  return isBlind(comment, me) ? null : standingOn(comment, commentQueues);
}
