import { Logger } from "@nestjs/common";
import type { RedisClient } from "../redis.js";
import { type ClaimOn, Problem, type TeamAffair } from "#contract";
import type { Me } from "#discussion";
import { type Held, Lapsing } from "./lapsing.js";
import { tellTeam } from "./tell-team.js";

/** How long a claim lasts unless it is renewed, in ms. */
const lasts = 180_000;
/** How long who has lost their connection may take to come back, in ms. */
const grace = 10_000;

/** Something of a site that one moderator at a time looks at: a comment, or an appeal by the id of its statement. */
export interface CaseRef {
  site: string;
  id: string;
}

/** Whoever claims a case. */
type Claimant = Pick<Me, "id" | "name" | "sections">;

/**
 * Who looks at which case of a site. Kept in Redis alone: to lose a claim costs a doubled look, and nothing waits for Redis but who
 * asks for one.
 */
export abstract class CaseClaims {
  private readonly logger = new Logger("claims");
  private readonly lapsing: Lapsing;

  constructor(
    private readonly redis: RedisClient,
    private readonly what: Extract<TeamAffair, "claims" | "appealClaims">,
  ) {
    this.lapsing = new Lapsing(redis);
  }

  /** Why nothing is left for somebody to look at; null where something is. */
  protected abstract settled(ref: CaseRef, me: Claimant): Promise<Problem | null>;

  /**
   * Takes a case, or keeps it for longer.
   * @throws Problem `claimed` with whose it is, or why nothing is left to look at
   */
  async take(ref: CaseRef, me: Claimant): Promise<Held> {
    const held = await this.lapsing.take(this.placeOf(ref), me, lasts);
    if (held.by.id !== me.id) throw claimed(held);
    try {
      // only once it is claimed: what is decided after that is decided by who holds it, or ends the claim
      const settled = await this.settled(ref, me);
      if (settled) throw settled;
    } catch (error) {
      await this.release(ref, me.id);
      throw error;
    }
    await this.tell(ref.site);
    return held;
  }

  /** Takes the first of several cases that nobody else has and that is left to look at. @returns null where there is none */
  async takeFirst(
    site: string,
    ids: readonly string[],
    me: Claimant,
  ): Promise<{ id: string; held: Held } | null> {
    for (let left = ids; left.length > 0;) {
      const taken = await this.lapsing.takeFirst(this.keyOf(site), left, me, lasts);
      if (!taken) return null;
      const ref = { site, id: taken.field };
      if ((await this.settled(ref, me)) === null) {
        await this.tell(site);
        return { id: ref.id, held: taken.held };
      }
      await this.release(ref, me.id);
      left = left.slice(left.indexOf(ref.id) + 1);
    }
    return null;
  }

  /** @throws Problem `claimed` where somebody else has it */
  async release(ref: CaseRef, owner: string): Promise<void> {
    const left = await this.lapsing.release(this.placeOf(ref), owner);
    if (typeof left === "object") throw claimed(left);
    if (left === "released") await this.tell(ref.site);
  }

  /** A case is decided: nobody need look at it any more. */
  async end(ref: CaseRef): Promise<void> {
    try {
      const left = await this.lapsing.release(this.placeOf(ref), null);
      if (left === "released") await this.tell(ref.site);
    } catch (error) {
      this.logger.debug(error);
    }
  }

  /** Who held it is gone: it is free soon, unless they come back. */
  async leave(ref: CaseRef, held: Held): Promise<void> {
    await this.lapsing.leave(this.placeOf(ref), held, grace);
    await this.tell(ref.site);
  }

  /** All of a site, by what they are on; none while Redis is away. */
  async of(site: string): Promise<Map<string, ClaimOn>> {
    try {
      const all = await this.lapsing.all(this.keyOf(site));
      return new Map([...all].map(([id, held]) => [id, presentClaim(held)]));
    } catch (error) {
      this.logger.debug(error);
      return new Map();
    }
  }

  private tell(site: string): Promise<void> {
    return tellTeam(this.redis, site, this.what);
  }

  private placeOf({ site, id }: CaseRef) {
    return { key: this.keyOf(site), field: id };
  }

  private keyOf(site: string): string {
    return `palabre:${this.what}:${site}`;
  }
}

export function presentClaim({ by, until }: Held): ClaimOn {
  return { by, until: new Date(until).toISOString() };
}

function claimed(held: Held): Problem {
  const claim = presentClaim(held);
  return new Problem("claimed", `${claim.by.name} looks at it until ${claim.until}`, { claim });
}
