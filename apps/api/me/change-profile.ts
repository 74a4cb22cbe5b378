import { Injectable } from "@nestjs/common";
import { Problem, type ProfileChange, type ReaderChange } from "#contract";
import { hashPassword, passwordFits, type Session, SignIn } from "#platform";
import { Comments, type StoredUser, type UserChange, Users } from "#store";
import { Names, nameTaken } from "../accounts/names.js";
import { refuseWellKnown } from "../accounts/well-known-passwords.js";
import { RateLimits } from "../comments/rate-limits.js";

/** Guesses at the password in use among them; a new name is written into all of somebody's comments. */
const changesPerMinute = 10;

/** What people change of their account. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly users: Users,
    private readonly comments: Comments,
    private readonly names: Names,
    private readonly signIn: SignIn,
    private readonly rates: RateLimits,
  ) {}

  async run(me: StoredUser, session: Session, asked: ProfileChange): Promise<StoredUser> {
    refuseKept(me, asked);
    await this.rates.take({ what: "changes", who: me._id, perMinute: changesPerMinute });
    const change = { ...changeOf(asked), ...(await this.newPassword(me, session, asked)) };
    if (change.name !== undefined) await this.names.refuseTaken(me.site, change.name, me._id);
    const changed = await this.written(me, change);
    this.signIn.forget(me._id);
    if (!changed) throw nameTaken(asked.username ?? me.name);
    if (me.site !== null && change.name !== undefined) await this.rename(changed, me.site);
    return changed;
  }

  /** What the publisher says of one of their readers. */
  async byPublisher({ _id, site }: StoredUser, { name, email }: ReaderChange): Promise<StoredUser> {
    const change = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
    const changed = await this.users.changeReader(_id, change);
    this.signIn.forget(_id);
    if (site !== null && name !== undefined) await this.rename(changed, site);
    return changed;
  }

  /** Their comments bear the new name from the next load of a page on; open pages go on showing the one that they were loaded with. */
  private async rename({ _id, name }: StoredUser, site: string): Promise<void> {
    await this.comments.renameAuthor(site, _id, name);
    await this.users.noteRenamed(_id, site);
  }

  private written({ _id, guest }: StoredUser, change: UserChange): Promise<StoredUser | null> {
    if (guest && change.name !== undefined) return this.users.renameGuest(_id, change.name);
    return this.users.change(_id, change);
  }

  /** It ends all sessions but the one that it is said in: whoever knew the old one is out. */
  private async newPassword(
    { passwordHash, name, site, role }: StoredUser,
    { id: except }: Session,
    asked: ProfileChange,
  ): Promise<UserChange> {
    const { password, currentPassword } = asked;
    if (password === undefined || currentPassword === undefined) return {};
    if (!(await passwordFits(passwordHash, currentPassword)))
      throw new Problem("wrong-credentials", "the password is not the one that you have now");
    if (role !== "reader") await refuseWellKnown(password, [name, site ?? name]);
    return { passwordHash: await hashPassword(password), sessions: { until: new Date(), except } };
  }
}

function changeOf({ username, email }: ProfileChange): UserChange {
  return {
    ...(username === undefined ? {} : { name: username }),
    ...(email === undefined ? {} : { email }),
  };
}

/** What others keep of a person is not theirs to change here. */
function refuseKept({ sub, guest, site }: StoredUser, { username, email, password }: ProfileChange): void {
  const some = username !== undefined || email !== undefined || password !== undefined;
  if (sub !== undefined && some)
    throw new Problem("forbidden", "the publisher keeps your account: change it there");
  if (site === null && username !== undefined)
    throw new Problem("forbidden", "the installation's admin keeps their name");
  if (guest && (email ?? password) !== undefined)
    throw new Problem("forbidden", "guests have neither mail address nor password: register");
}
