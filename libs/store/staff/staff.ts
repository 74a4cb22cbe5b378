import type { ClientSession, Connection, Model } from "mongoose";
import type { ListQuery, Page, ShownRank, StaffAct, StaffMember } from "#contract";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { type ActFacts, Acts } from "../trail/acts.js";
import { type Erased, standInFor } from "../users/erased.js";
import type { StoredUser } from "../users/user.schema.js";
import { type NewUser, Users } from "../users/users.js";
import type { StoredInvitation } from "./invitation.schema.js";
import { Invitations } from "./invitations.js";
import { staffActSchema, type StoredStaffAct } from "./staff-act.schema.js";

/** More than this are not told. */
const mostTold = 1000;

/** What was done, as whoever does it says it. */
type Act = Pick<StoredStaffAct, "by" | "act" | "about" | "from" | "to"> & { network?: string | undefined };

/** Who is staff of a site, who is invited to be, and the trail of both. What is done is written together with its line in the trail. */
export class Staff {
  readonly model: Model<StoredStaffAct>;
  private readonly invitations: Invitations;
  private readonly users: Users;
  private readonly outbox: Acts;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredStaffAct>("StaffAct", staffActSchema);
    this.invitations = new Invitations(connection);
    this.users = new Users(connection);
    this.outbox = new Acts(connection);
  }

  /** The staff of a site, the oldest accounts first. */
  async of(site: string): Promise<StoredUser[]> {
    const found = await this.users.model
      .find({ site, role: { $in: ["moderator", "operator", "admin"] }, key: null })
      .limit(mostTold)
      .lean<StoredUser[]>();
    return found.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  }

  /** @returns whether they still had the rank that was seen */
  async appoint(seen: StoredUser & { site: string }, act: Act & { to: ShownRank }): Promise<boolean> {
    const at = new Date();
    let written = false;
    await this.connection.transaction(async (session) => {
      const { modifiedCount } = await this.users.model.updateOne(
        { _id: seen._id, role: seen.role, "appointed.at": seen.appointed?.at ?? null, erasing: null },
        { $set: { role: act.to.role, appointed: { at, ...act.to } } },
        { session },
      );
      written = modifiedCount === 1;
      if (written) await this.note(seen.site, at, act, session);
    });
    return written;
  }

  /** Takes somebody's codes away, for whoever has lost their authenticator. @returns false where they have none */
  async endCodes({ _id, site }: StoredUser & { site: string }, act: Act): Promise<boolean> {
    let ended = false;
    await this.connection.transaction(async (session) => {
      const on = { _id, twoFactor: { $exists: true } };
      const { modifiedCount } = await this.users.model.updateOne(
        on,
        { $unset: { twoFactor: 1 } },
        { session },
      );
      ended = modifiedCount === 1;
      if (ended) await this.note(site, new Date(), act, session);
    });
    return ended;
  }

  /** Ends all sessions of somebody, wherever they are in. */
  async endSignIns({ _id, site }: StoredUser & { site: string }, act: Act): Promise<void> {
    const at = new Date();
    await this.connection.transaction(async (session) => {
      await this.users.model.updateOne({ _id }, { $set: { sessions: { until: at } } }, { session });
      await this.note(site, at, act, session);
    });
  }

  /** Lets somebody choose a new password who has forgotten theirs. A code that they were given before counts no more. */
  async letReset(
    { _id, site }: StoredUser & { site: string },
    passwordReset: NonNullable<StoredUser["passwordReset"]>,
    act: Act,
  ): Promise<void> {
    await this.connection.transaction(async (session) => {
      await this.users.model.updateOne({ _id, erasing: null }, { $set: { passwordReset } }, { session });
      await this.note(site, new Date(), act, session);
    });
  }

  async invite(invitation: StoredInvitation, act: Act): Promise<void> {
    await this.connection.transaction(async (session) => {
      await this.invitations.model.insertMany([invitation], { session, lean: true });
      await this.note(invitation.site, invitation.at, act, session);
    });
  }

  /** @returns false where it is gone already */
  async withdraw({ _id, site }: StoredInvitation, act: Act): Promise<boolean> {
    let gone = false;
    await this.connection.transaction(async (session) => {
      gone = (await this.invitations.model.deleteOne({ _id, site }, { session })).deletedCount === 1;
      if (gone) await this.note(site, new Date(), act, session);
    });
    return gone;
  }

  /** Uses up an invitation for a new account. @returns null where it is gone already; throws where the name is taken */
  async accept(
    { _id, site, rank, by }: StoredInvitation,
    account: Omit<NewUser, "site" | "role">,
  ): Promise<StoredUser | null> {
    let made: StoredUser | null = null;
    await this.connection.transaction(async (session) => {
      made = null;
      const { deletedCount } = await this.invitations.model.deleteOne({ _id, site }, { session });
      if (deletedCount === 0) return;
      const at = new Date();
      const user = { ...account, site, role: rank.role, appointed: { at, ...rank } };
      made = await this.users.add(user, session);
      const about = { id: made._id, name: made.name };
      await this.note(site, at, { by, act: "joined", about, from: null, to: rank }, session);
    });
    return made;
  }

  /** The trail of a site, the latest first. */
  async acts(site: string, { limit, after }: ListQuery): Promise<Page<StoredStaffAct>> {
    const found = await this.model
      .find({ site, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredStaffAct[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** Takes somebody's name off the trail, and their invitations away. */
  async erase(person: Erased): Promise<void> {
    const { site, user } = person;
    const standIn = standInFor(person);
    const about = { id: standIn.id, name: standIn.name };
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standIn } });
    await this.model.updateMany({ site, "about.id": user }, { $set: { about } });
    await this.invitations.erase(person);
  }

  private async note(
    site: string,
    at: Date,
    { network, ...act }: Act,
    session: ClientSession,
  ): Promise<void> {
    await this.model.insertMany([{ _id: newId(), site, at, ...act }], { session, lean: true });
    const { act: done, about, from, to, by } = act;
    const whole = { site, me: { ...by, network }, ...aboutWhom(about) };
    await this.outbox.leave(whole, { kind: "staff", what: { act: done, from, to } }, session);
  }
}

/** Whoever is invited has no account yet: the trail has what the team calls them, as words. */
function aboutWhom({ id, name }: StoredStaffAct["about"]): Pick<ActFacts, "about" | "words"> {
  if (id !== null) return { about: { kind: "person", id } };
  return { about: { kind: "invitation", id: "" }, words: { note: name } };
}

/** What somebody may do on a site, and where. */
export function rankOf({ role, appointed }: Pick<StoredUser, "role" | "appointed">): ShownRank {
  return { role, sections: role === "moderator" ? (appointed?.sections ?? null) : null };
}

export function presentStaff(stored: StoredUser): StaffMember {
  const { _id: id, name, avatar, appointed } = stored;
  const since = appointed?.at.toISOString() ?? null;
  const twoFactor = stored.twoFactor !== undefined;
  return { user: { id, name, avatar }, ...rankOf(stored), twoFactor, since };
}

export function presentStaffAct({ _id: id, at, by, act, about, from, to }: StoredStaffAct): StaffAct {
  return { id, at: at.toISOString(), by, act, about, from, to };
}
