import { randomBytes } from "node:crypto";
import { Inject, Injectable } from "@nestjs/common";
import {
  type MadePasswordReset,
  type NewRank,
  Problem,
  type ShownRank,
  type StaffAct,
  type StaffMember,
} from "#contract";
import { actorOf, type Me, mayGive } from "#discussion";
import { impatientRedisToken, kept, SignIn, tellTeam, type RedisClient } from "#platform";
import { presentStaff, rankOf, Staff, type StoredUser, Users } from "#store";

/** How often it is tried again where their rank changes meanwhile. */
const mostTries = 3;

/** How long somebody may take to choose a new password, in ms. */
const resetLifetime = 24 * 3_600_000;

/** Whose rank is meant, and where. */
export interface PersonRef {
  site: string;
  user: string;
}

/** Makes staff of somebody, and readers of staff. Nobody gives or takes what is not below their own rank, nor changes their own. */
@Injectable()
export class AppointStaff {
  constructor(
    private readonly users: Users,
    private readonly staff: Staff,
    private readonly signIn: SignIn,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  async run(ref: PersonRef, me: Me, { role, sections }: NewRank): Promise<StaffMember> {
    return presentStaff(await this.become(ref, me, { role, sections: sections ?? null }));
  }

  /** Removed once more, as after a lost answer, changes nothing. */
  async remove(ref: PersonRef, me: Me): Promise<void> {
    await this.become(ref, me, { role: "reader", sections: null });
  }

  /** Lets somebody in without a code who has lost what shows them. */
  async endCodes(ref: PersonRef, me: Me): Promise<void> {
    const seen = await this.below(ref, me);
    await this.staff.endCodes(seen, doneTo(seen, me, "codes-ended"));
    this.signIn.forget(seen._id);
  }

  /** Puts somebody out wherever they are in, for whoever has lost a device, or let somebody else in. */
  async endSignIns(ref: PersonRef, me: Me): Promise<void> {
    const seen = await this.below(ref, me);
    await this.staff.endSignIns(seen, doneTo(seen, me, "sign-ins-ended"));
    this.signIn.forget(seen._id);
  }

  /**
   * Lets somebody choose a new password who has forgotten theirs. The code is passed on by whoever asks for it, to somebody whom they know;
   * of it only a hash is kept. Those who give a code at their sign-in go on giving it.
   */
  async letReset(ref: PersonRef, me: Me): Promise<MadePasswordReset> {
    const seen = await this.below(ref, me);
    if (seen.passwordHash === undefined)
      throw new Problem("forbidden", "the publisher signs them in: they have no password here");
    const secret = randomBytes(24).toString("base64url");
    const until = new Date(Date.now() + resetLifetime);
    await this.staff.letReset(seen, { code: kept(secret), until }, doneTo(seen, me, "password-reset"));
    return { code: `${seen._id}.${secret}`, until: until.toISOString() };
  }

  private async become(ref: PersonRef, me: Me, to: ShownRank): Promise<StoredUser> {
    for (let tries = 1; tries <= mostTries; tries++) {
      const seen = await this.below(ref, me);
      refuseTooHigh(me, to.role);
      const from = rankOf(seen);
      if (isSame(from, to)) return seen;
      const about = { id: seen._id, name: seen.name };
      const act = to.role === "reader" ? "removed" : "appointed";
      const written = await this.staff.appoint(seen, { ...doneBy(me), act, about, from, to });
      this.signIn.forget(seen._id);
      // what is passed on to whoever is nobody there any more is everybody's again
      if (written) await tellTeam(this.redis, ref.site, "referrals");
      if (written) return { ...seen, role: to.role, appointed: { at: new Date(), ...to } };
    }
    throw new Problem("rank-changed", "look again at who they are by now");
  }

  /** Somebody of the site over whom one stands. @throws Problem */
  private async below({ site, user: id }: PersonRef, me: Me): Promise<StoredUser & { site: string }> {
    if (id === me.id) throw new Problem("own-rank", "ask another admin");
    const user = await this.users.byId(id);
    if (user?.site !== site || user.erasing)
      throw new Problem("user-unknown", `there is no person "${id}" on this site`);
    if (user.guest) throw new Problem("user-unknown", "a guest has no account: invite them");
    refuseTooHigh(me, user.role);
    return { ...user, site };
  }
}

/** Who does it, and from where. */
export function doneBy(me: Me) {
  return { by: actorOf(me), network: me.network };
}

/** What is done to somebody who keeps their rank. */
function doneTo(seen: StoredUser, me: Me, act: StaffAct["act"]) {
  const rank = rankOf(seen);
  return { ...doneBy(me), act, about: { id: seen._id, name: seen.name }, from: rank, to: rank };
}

/** @throws Problem where somebody may not give or take a rank */
export function refuseTooHigh(me: Me, role: ShownRank["role"]): void {
  if (!mayGive(me, role))
    throw new Problem("forbidden", `you are ${me.role} here: who is ${role} is decided by somebody above`);
}

function isSame(one: ShownRank, other: ShownRank): boolean {
  return one.role === other.role && JSON.stringify(one.sections) === JSON.stringify(other.sections);
}
