import { Injectable, Logger } from "@nestjs/common";
import {
  type Acceptance,
  type Credentials,
  defaultSettings,
  type PasswordReset,
  Problem,
  type Registration,
  type Session,
  type Settings,
} from "#contract";
import {
  hashPassword,
  kept,
  KnownSites,
  NoteSignIns,
  passwordFits,
  readPublisherToken,
  type Session as SignedIn,
  SignIn,
} from "#platform";
import { presentUser, type StoredUser, Users } from "#store";
import { KnownPlaces } from "./known-places.js";
import { Names, nameTaken } from "./names.js";
import { RateLimits } from "../comments/rate-limits.js";
import { TwoFactor } from "./two-factor.js";
import { refuseWellKnown } from "./well-known-passwords.js";
import { InviteStaff } from "../staff/invite-staff.js";

/** Guesses at one name's password that one address may make. */
const guessesPerMinuteAtOneName = 10;
/** And all addresses together from which nobody of that name has signed in lately. */
const guessesPerMinuteFromElsewhere = 60;
/** In place of a site's id, which has no such sign. */
const [everywhere, nowhere] = ["*", "-"];

/** By what somebody has come in. */
type Door = "password" | "registration" | "invitation" | "guest" | "publisher" | "renewal";

/** From where somebody comes in, and with what. */
export interface From {
  address: string;
  /** as its `User-Agent` says */
  agent: string | undefined;
}

/** Makes accounts and lets people in. */
@Injectable()
export class Accounts {
  private readonly logger = new Logger("sign-in");

  constructor(
    private readonly sites: KnownSites,
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly signIns: NoteSignIns,
    private readonly rates: RateLimits,
    private readonly places: KnownPlaces,
    private readonly names: Names,
    private readonly invite: InviteStaff,
    private readonly codes: TwoFactor,
  ) {}

  async register(site: string, { address, agent }: From, form: Registration): Promise<Session> {
    const { settings } = await this.sites.get(site);
    if (!settings.registration) throw new Problem("forbidden", "this site does not take registrations");
    await this.takeSignIn(site, address, settings);
    await this.names.refuseTaken(site, form.username);
    const user = await this.users.register({
      site,
      name: form.username,
      passwordHash: await hashPassword(form.password),
      email: form.email ?? null,
      role: "reader",
    });
    if (!user) throw nameTaken(form.username);
    await this.places.add(user._id, address);
    return this.passwordSession(user, "registration", agent);
  }

  /** Lets in whom an admin has invited, also where nobody else may register. */
  async invited(site: string, { address, agent }: From, form: Acceptance): Promise<Session> {
    const { settings } = await this.sites.get(site);
    await this.takeSignIn(site, address, settings);
    return this.passwordSession(await this.invite.accept(site, form), "invitation", agent);
  }

  /** Lets somebody in under a name that looks like nobody's of the site. */
  async asGuest(site: string, address: string, name: string): Promise<Session> {
    const { settings } = await this.sites.get(site);
    if (!settings.guests) throw new Problem("forbidden", "this site takes no guests: sign in");
    await this.takeSignIn(site, address, settings);
    await this.names.refuseTaken(site, name);
    return this.sessionOf(await this.users.addGuest(site, name), "guest");
  }

  async login(
    site: string,
    { address, agent }: From,
    { username, password, code }: Credentials,
  ): Promise<Session> {
    const [known, user] = await Promise.all([this.sites.find(site), this.users.byName(site, username)]);
    // guesses at the admin, who comes in on any site, are counted together, and so are those on sites that are none
    const guessedOn = user?.site === null ? everywhere : (known?._id ?? nowhere);
    await this.takeSignIn(guessedOn, address, known?.settings ?? defaultSettings, username);
    await this.takeGuess(`${guessedOn} ${kept(username)}`, address, user);
    const fits = await passwordFits(user?.passwordHash, password);
    // before there is any site, the installation's admin comes in to make the first
    if (!known && user?.site !== null) await this.sites.get(site);
    if (!fits || !user) throw new Problem("wrong-credentials", "check the name and the password");
    await this.codes.check(user, code);
    await this.places.add(user._id, address);
    return this.passwordSession(user, "password", agent);
  }

  /** @throws Problem `password-reset-unknown`, whatever is wrong with the code */
  async resetPassword(site: string, address: string, { code, password }: PasswordReset): Promise<void> {
    const { settings } = await this.sites.get(site);
    await this.takeSignIn(site, address, settings);
    const [id = "", secret = ""] = code.split(".");
    const [user, hash] = [await this.users.byId(id), kept(secret)];
    // before the new one is hashed, which costs more than a guess should
    if (user?.site !== site || user.passwordReset?.code !== hash) throw resetUnknown();
    if (user.role !== "reader") await refuseWellKnown(password, [user.name, site]);
    if (!(await this.users.resetPassword(user, hash, await hashPassword(password)))) throw resetUnknown();
    this.signIn.forget(user._id);
  }

  async fromPublisher(site: string, token: string): Promise<Session> {
    const claims = await readPublisherToken(token, await this.sites.get(site));
    const user = await this.users.fromPublisher(site, claims);
    this.signIn.forget(user._id);
    return this.sessionOf(user, "publisher");
  }

  /** A fresh token for somebody who is in a session, which goes on by it. */
  async again(session: SignedIn): Promise<Session> {
    return this.sessionOf(await this.signIn.person(session.user), "renewal", session);
  }

  private async takeSignIn(
    site: string,
    address: string,
    { limits }: Pick<Settings, "limits">,
    name?: string,
  ) {
    const what = "sign-ins" as const;
    const who = `${site} ${address}`;
    await this.rates.take(
      { what, who, perMinute: limits.postsPerMinutePerAddress },
      ...(name === undefined
        ? []
        : [{ what, who: `${who} ${kept(name)}`, perMinute: guessesPerMinuteAtOneName }]),
    );
  }

  /** Whoever has signed in from there lately is let by, so that others who guess at their name do not keep them out. */
  private async takeGuess(who: string, address: string, user: StoredUser | null): Promise<void> {
    if (user && (await this.places.has(user._id, address))) return;
    await this.rates.take({ what: "sign-ins", who, perMinute: guessesPerMinuteFromElsewhere });
  }

  /** A session that its owner sees among theirs from the beginning. */
  private async passwordSession(user: StoredUser, by: Door, agent: string | undefined): Promise<Session> {
    const session = await this.sessionOf(user, by);
    const { session: begun } = await this.signIn.check(session.token, null);
    await this.signIns.begun(begun, agent);
    return session;
  }

  private async sessionOf(user: StoredUser, by: Door, before?: SignedIn): Promise<Session> {
    const issued = await this.signIn.issue(user, before);
    const { _id, site, twoFactor } = user;
    this.logger.log("signed in", { by, user: _id, site, code: by === "password" && twoFactor !== undefined });
    return { ...issued, user: presentUser(user) };
  }
}

function resetUnknown(): Problem {
  return new Problem("password-reset-unknown", "it was used, replaced or is over: ask for another one");
}
