import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { passwordFits, SignIn } from "#platform";
import { type StoredUser, Users } from "#store";
import { RateLimits } from "../comments/rate-limits.js";

/** Guesses at the password in use. */
const perMinute = 10;

/** Lets people go for good: they are refused from the answer on, and the worker erases what they leave behind. */
@Injectable()
export class Erase {
  constructor(
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly rates: RateLimits,
  ) {}

  /** By themselves. @param currentPassword which those have to say who have one */
  async self(me: StoredUser, currentPassword: string | undefined): Promise<void> {
    await this.rates.take({ what: "changes", who: me._id, perMinute });
    if (me.passwordHash !== undefined && !(await passwordFits(me.passwordHash, currentPassword ?? "")))
      throw new Problem("wrong-credentials", "say the password that you have now as `currentPassword`");
    await this.person(me);
  }

  async person({ _id, site, role, sub }: StoredUser): Promise<void> {
    if (site === null)
      throw new Problem("last-of-staff", "without the installation's admin nobody could make sites or staff");
    // the publisher can make operators of others at any time
    if (role === "operator" && sub === undefined && !(await this.users.hasOther(site, role, _id)))
      throw new Problem("last-of-staff", "you are the site's last operator: make somebody else one first");
    await this.users.beginErasing(_id);
    this.signIn.forget(_id);
  }
}
