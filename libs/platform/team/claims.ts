import { Logger } from "@nestjs/common";
import type { Redis } from "ioredis";
import { type Claim, type ClaimOn, type Colleague, Problem } from "#contract";
import {
  alreadyDecided,
  commentQueues,
  type Comments,
  isBlind,
  standingOn,
  type StoredComment,
  type StoredDecision,
} from "#store";
import type { CommentRef } from "../http/at.js";
import { type Held, Lapsing } from "./lapsing.js";
import { tellTeam } from "./tell-team.js";

/** How long a claim lasts unless it is renewed, in ms. */
const lasts = 180_000;
/** How long who has lost their connection may take to come back, in ms. */
const grace = 10_000;

/**
 * Who looks at which case of a site. Kept in Redis alone: to lose a claim costs a doubled look, and nothing waits for Redis but who
 * asks for one.
 */
export class Claims {
  private readonly logger = new Logger("claims");
  private readonly lapsing: Lapsing;

  constructor(
    private readonly redis: Redis,
    private readonly comments: Pick<Comments, "byId">,
  ) {
    this.lapsing = new Lapsing(redis);
  }

  /**
   * Takes a case, or keeps it for longer.
   * @throws Problem `claimed` with whose it is, `already-decided` with the decision where nothing is left to look at
   */
  async take(ref: CommentRef, { id, name }: Colleague): Promise<Held> {
    const held = await this.lapsing.take(placeOf(ref), { id, name }, lasts);
    if (held.by.id !== id) throw claimed(held);
    try {
      await this.refuseSettled(ref, id);
    } catch (error) {
      await this.release(ref, id);
      throw error;
    }
    await tellTeam(this.redis, ref.site, "claims");
    return held;
  }

  /** Takes the first of several cases that nobody else has and that is left to look at. @returns null where there is none */
  async takeFirst(
    site: string,
    comments: readonly string[],
    { id, name }: Colleague,
  ): Promise<{ comment: string; held: Held } | null> {
    for (let left = comments; left.length > 0;) {
      const taken = await this.lapsing.takeFirst(keyOf(site), left, { id, name }, lasts);
      if (!taken) return null;
      const ref = { site, comment: taken.field };
      if (await this.isOpen(ref, id)) {
        await tellTeam(this.redis, site, "claims");
        return { comment: ref.comment, held: taken.held };
      }
      await this.release(ref, id);
      left = left.slice(left.indexOf(ref.comment) + 1);
    }
    return null;
  }

  /** @throws Problem `claimed` where somebody else has it */
  async release(ref: CommentRef, owner: string): Promise<void> {
    const left = await this.lapsing.release(placeOf(ref), owner);
    if (typeof left === "object") throw claimed(left);
    if (left === "released") await tellTeam(this.redis, ref.site, "claims");
  }

  /** A case is decided: nobody need look at it any more. */
  async end(ref: CommentRef): Promise<void> {
    try {
      const left = await this.lapsing.release(placeOf(ref), null);
      if (left === "released") await tellTeam(this.redis, ref.site, "claims");
    } catch (error) {
      this.logger.debug(error);
    }
  }

  /** Who held it is gone: it is free soon, unless they come back. */
  async leave(ref: CommentRef, held: Held): Promise<void> {
    await this.lapsing.leave(placeOf(ref), held, grace);
    await tellTeam(this.redis, ref.site, "claims");
  }

  /** All of a site, by comment; none while Redis is away. */
  async of(site: string): Promise<Map<string, ClaimOn>> {
    try {
      const all = await this.lapsing.all(keyOf(site));
      return new Map([...all].map(([comment, held]) => [comment, presentClaim(held)]));
    } catch (error) {
      this.logger.debug(error);
      return new Map();
    }
  }

  /** All of a site, as they are told. */
  async told(site: string): Promise<Claim[]> {
    return [...(await this.of(site))].map(([comment, claim]) => ({ comment, ...claim }));
  }

  private async isOpen({ site, comment }: CommentRef, me: string): Promise<boolean> {
    const seen = await this.comments.byId(site, comment);
    return seen !== null && settledFor(seen, me) === null;
  }

  /** Looked at only once it is claimed: what is decided after that is decided by who holds it, or ends the claim. */
  private async refuseSettled({ site, comment }: CommentRef, me: string): Promise<void> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    const settled = settledFor(seen, me);
    if (settled) throw alreadyDecided(settled);
  }
}

/** The decision that leaves nothing to look at. Whoever is to judge blind isn't told of one. */
function settledFor(comment: StoredComment, me: string): StoredDecision | null {
  return isBlind(comment, me) ? null : standingOn(comment, commentQueues);
}

export function presentClaim({ by, until }: Held): ClaimOn {
  return { by, until: new Date(until).toISOString() };
}

function claimed(held: Held): Problem {
  const claim = presentClaim(held);
  return new Problem("claimed", `${claim.by.name} looks at it until ${claim.until}`, { claim });
}

function placeOf({ site, comment }: CommentRef) {
  return { key: keyOf(site), field: comment };
}

function keyOf(site: string): string {
  return `palabre:claims:${site}`;
}
