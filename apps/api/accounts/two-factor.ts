import { randomBytes } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { type Enrolment, Problem, type RecoveryCodes, type TwoFactor as Shown } from "#contract";
import { base32, kept, periodOf, Seals, type Session, SignIn } from "#platform";
import { type StoredUser, Users } from "#store";
import { RateLimits } from "../comments/rate-limits.js";

const triesPerMinute = 5;
/** RFC 4226, section 4: 160 bits. */
const secretLength = 20;
const recoveryCount = 10;

/** Codes that staff give besides their password: each counts once. */
@Injectable()
export class TwoFactor {
  constructor(
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly seals: Seals,
    private readonly rates: RateLimits,
  ) {}

  /** A secret for the authenticator, which counts once a code of it is given. */
  async enrol(me: StoredUser): Promise<Enrolment> {
    refuseOthers(me);
    if (me.twoFactor) throw new Problem("two-factor-on", "turn it off before you turn it on anew");
    const secret = randomBytes(secretLength);
    await this.users.enrol(me._id, this.seals.seal(secret, me._id));
    this.signIn.forget(me._id);
    return { secret: base32(secret), uri: uriOf(me, base32(secret)) };
  }

  /** From now on codes are asked for; all sessions that were begun without one are over, but for the one that it is said in. */
  async confirm({ _id: id }: StoredUser, { id: except }: Session, code: string): Promise<RecoveryCodes> {
    await this.takeTry(id);
    const enrolling = (await this.users.byId(id))?.enrolling;
    if (enrolling === undefined) throw new Problem("two-factor-off", "enrol first");
    const period = periodOf(this.seals.open(enrolling, id), plain(code), new Date());
    if (period === null) throw wrongCode();
    const codes = Array.from({ length: recoveryCount }, newRecoveryCode);
    const at = new Date();
    const recovery = codes.map((one) => kept(plain(one)));
    const on = { secret: enrolling, at, period, recovery };
    if (!(await this.users.turnOn(id, on, { until: at, except }))) throw wrongCode();
    this.signIn.forget(id);
    return { codes };
  }

  async turnOff(me: StoredUser, code: string): Promise<void> {
    await this.check(me, code);
    await this.users.turnOff(me._id);
    this.signIn.forget(me._id);
  }

  /** @throws Problem where somebody who has it on gives no code, or none that counts */
  async check({ _id: id, twoFactor }: StoredUser, code: string | undefined): Promise<void> {
    if (!twoFactor) return;
    if (code === undefined) throw new Problem("code-needed", "say in `code` what your authenticator shows");
    await this.takeTry(id);
    const given = plain(code);
    const period = periodOf(this.seals.open(twoFactor.secret, id), given, new Date());
    const counts =
      period === null
        ? await this.users.useRecovery(id, kept(given))
        : await this.users.usePeriod(id, period);
    if (!counts) throw wrongCode();
  }

  private takeTry(who: string): Promise<void> {
    return this.rates.take({ what: "codes", who, perMinute: triesPerMinute });
  }
}

export function presentTwoFactor({ twoFactor }: StoredUser): Shown {
  const since = twoFactor?.at.toISOString() ?? null;
  return { on: since !== null, since, recoveryLeft: twoFactor?.recovery.length ?? 0 };
}

function refuseOthers({ role, passwordHash }: StoredUser): void {
  if (role === "reader") throw new Problem("forbidden", "codes are for staff");
  if (passwordHash === undefined)
    throw new Problem("forbidden", "the publisher signs you in: codes are asked for there");
}

function wrongCode(): Problem {
  return new Problem("wrong-code", "it is wrong, too old, or was used already: wait for the next one");
}

/** A code as it is compared: however it was split to be read. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, "");
}

/** 120 bits, in fours. */
function newRecoveryCode(): string {
  return (base32(randomBytes(15)).toLowerCase().match(/.{4}/g) ?? []).join("-");
}

/** @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function uriOf({ name, site }: StoredUser, secret: string): string {
  const label = encodeURIComponent(`Palabre:${name}${site === null ? "" : `@${site}`}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=Palabre`;
}
