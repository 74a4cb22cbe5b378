import { Problem } from "#contract";
import { type Me, may, type Right, roleNeeded, whoMay } from "#discussion";
import { rankOf, type StoredUser } from "#store";
import type { KnownSites } from "../known-sites.js";
import type { SignedIn, SignIn } from "../sign-in/sign-in.js";

/** Whoever has come in, with what they may do. */
export interface Bearer {
  me: Me;
  session: SignedIn["session"];
}

/** Tells what the bearer of a token may do. Role and sections are those of now: the token says nothing of them. */
export class Rights {
  constructor(
    private readonly signIn: SignIn,
    private readonly sites: KnownSites,
  ) {}

  /**
   * @param site null where it is about none
   * @throws Problem saying why the token is refused, or that its bearer has not the right
   */
  async of(token: string | null, site: string | null, right: Right): Promise<Bearer> {
    if (token === null) throw new Problem("sign-in-needed", "sign in and send the token");
    const { user, session } = await this.signIn.check(token, site);
    const me = meOf(user);
    if (!may(me, right))
      throw new Problem("forbidden", `you are ${user.role} here; this takes ${whoMay(right)}`);
    if (await this.lacksCodes(user, site, right))
      throw new Problem("two-factor-needed", "turn it on for your account, then go on");
    return { me, session };
  }

  /** Whether somebody who has come in has another right as well. */
  async has({ id }: Me, site: string, right: Right): Promise<boolean> {
    const user = await this.signIn.person(id);
    return may(meOf(user), right) && !(await this.lacksCodes(user, site, right));
  }

  /** Of those whom the publisher signs in, a second factor is the publisher's to ask. */
  private async lacksCodes(
    { passwordHash, twoFactor }: StoredUser,
    site: string | null,
    right: Right,
  ): Promise<boolean> {
    if (roleNeeded(right) === "reader" || site === null) return false;
    if (passwordHash === undefined || twoFactor) return false;
    return (await this.sites.find(site))?.settings.staffTwoFactor ?? false;
  }
}

function meOf(user: StoredUser): Me {
  const { _id: id, name, site, key = false } = user;
  return { id, name, everywhere: site === null, isKey: key, ...rankOf(user) };
}
