import { randomBytes } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { type Acceptance, type MadeInvitation, type NewInvitation, Problem } from "#contract";
import { actorOf, mayGive, type Me } from "#discussion";
import { hashPassword, kept } from "#platform";
import { refuseWellKnown } from "../accounts/well-known-passwords.js";
import {
  Invitations,
  isDuplicateKey,
  newId,
  presentInvitation,
  Staff,
  type StoredInvitation,
  type StoredUser,
  Users,
} from "#store";
import { Names, nameTaken } from "../accounts/names.js";
import { doneBy, refuseTooHigh } from "./appoint-staff.js";

/** How long an invitation may be accepted, in ms. */
const lifetime = 7 * 24 * 3_600_000;

/** Invites people who have no account yet. The code is passed on by whoever invites; of it only a hash is kept. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly staff: Staff,
    private readonly invitations: Invitations,
    private readonly users: Users,
    private readonly names: Names,
  ) {}

  async run(site: string, me: Me, asked: NewInvitation): Promise<MadeInvitation> {
    refuseTooHigh(me, asked.role);
    const code = randomBytes(24).toString("base64url");
    const at = new Date();
    const rank = { role: asked.role, sections: asked.sections ?? null };
    const invitation: StoredInvitation = {
      _id: newId(),
      ...{ site, code: kept(code), for: asked.for, rank, at, by: actorOf(me) },
      until: new Date(at.getTime() + lifetime),
    };
    const act = {
      ...doneBy(me),
      act: "invited",
      about: aboutOf(invitation),
      from: null,
      to: rank,
    } as const;
    await this.staff.invite(invitation, act);
    return { ...presentInvitation(invitation), code };
  }

  async withdraw(site: string, me: Me, id: string): Promise<void> {
    const found = await this.invitations.byId(site, id);
    if (!found) throw new Problem("invitation-unknown", `there is no invitation "${id}" any more`);
    refuseTooHigh(me, found.rank.role);
    const about = aboutOf(found);
    await this.staff.withdraw(found, {
      ...doneBy(me),
      act: "withdrawn",
      about,
      from: found.rank,
      to: null,
    });
  }

  /** An account for whoever has the code, with the rank that it was made for. */
  async accept(site: string, { code, username, password }: Acceptance): Promise<StoredUser> {
    const found = await this.invitations.byCode(site, kept(code));
    if (!found || !(await this.isBacked(found))) throw gone();
    await this.names.refuseTaken(site, username);
    await refuseWellKnown(password, [username, site]);
    const passwordHash = await hashPassword(password);
    try {
      const made = await this.staff.accept(found, { name: username, email: null, passwordHash });
      if (!made) throw gone();
      return made;
    } catch (error) {
      throw isDuplicateKey(error) ? nameTaken(username) : error;
    }
  }

  /** Whether whoever has invited may still give that rank. */
  private async isBacked({ site, by, rank }: StoredInvitation): Promise<boolean> {
    const inviter = await this.users.byId(by.id);
    if (!inviter || (inviter.site !== site && inviter.site !== null)) return false;
    return mayGive({ role: inviter.role, everywhere: inviter.site === null }, rank.role);
  }
}

/** Whatever is wrong with it. */
function gone(): Problem {
  return new Problem("invitation-unknown", "it was used, withdrawn or is over: ask for another one");
}

function aboutOf({ for: name }: StoredInvitation) {
  return { id: null, name };
}
