import { Injectable } from "@nestjs/common";
import { Problem, type SignIns as Shown } from "#contract";
import { endOf, passwordFits, type Session, SignIn } from "#platform";
import { presentSignIn, SignIns, type StoredSignIn, Users } from "#store";
import { RateLimits } from "../comments/rate-limits.js";

/** Guesses at the password in use. */
const perMinute = 10;

/** By what somebody who has a password is in, to see and to end. Whoever finds an open window ends nothing: it takes the password. */
@Injectable()
export class OwnSignIns {
  constructor(
    private readonly signIns: SignIns,
    private readonly signIn: SignIn,
    private readonly users: Users,
    private readonly rates: RateLimits,
  ) {}

  async list({ id, user }: Session): Promise<Shown> {
    const found = await this.signIn.stillIn(user, await this.signIns.of(user));
    return { items: found.map((one) => presentSignIn(one, id)) };
  }

  /** Ended once more, as after a lost answer, changes nothing. */
  async end({ user }: Session, id: string, password: string): Promise<void> {
    await this.checkPassword(user, password);
    const found = await this.signIns.byId(user, id);
    if (found) await this.signIn.end({ id, user, ends: endsOf(found) });
  }

  /** Also those that are not on the list any more, or not yet. */
  async endOthers({ id: except, user }: Session, password: string): Promise<void> {
    await this.checkPassword(user, password);
    await this.users.change(user, { sessions: { until: new Date(), except } });
    this.signIn.forget(user);
  }

  /** @throws Problem */
  private async checkPassword(user: string, password: string): Promise<void> {
    await this.rates.take({ what: "changes", who: user, perMinute });
    const { passwordHash } = await this.signIn.person(user);
    if (!(await passwordFits(passwordHash, password)))
      throw new Problem("wrong-credentials", "say the password that you have now as `currentPassword`");
  }
}

function endsOf({ begun, until }: StoredSignIn): number {
  return endOf({ begun: begun.getTime(), expires: until.getTime() });
}
