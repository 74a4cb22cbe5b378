import { Injectable } from "@nestjs/common";
import { type CreatedApiKey, type NewApiKey, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { KnownSites, SignIn } from "#platform";
import { Acts, ApiKeys, presentApiKey, type StoredApiKey, Users } from "#store";
import { keyAct } from "./key-act.js";

/** So many count at once. */
const most = 20;

/** Makes a key of a site, which acts as an operator of its own name. */
@Injectable()
export class MakeKey {
  constructor(
    private readonly sites: KnownSites,
    private readonly keys: ApiKeys,
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly acts: Acts,
  ) {}

  async run(site: string, me: Me, { name, days }: NewApiKey): Promise<CreatedApiKey> {
    await this.sites.get(site);
    const counting = (await this.keys.of(site)).filter(isCounting);
    if (counting.length >= most) throw new Problem("too-many-keys", `${most} count already: end one first`);
    const user = await this.users.addKey(site, name);
    const { token, session } = await this.signIn.issueFor(user, days);
    const key = await this.keys.add({
      ...{ site, name, by: actorOf(me), user: user._id, session: session.id },
      expiresAt: new Date(session.expires),
    });
    await this.acts.leave(...keyAct(site, me, name));
    return { ...presentApiKey(key), token };
  }
}

function isCounting({ expiresAt, endsAt }: StoredApiKey): boolean {
  const now = new Date();
  return expiresAt > now && (endsAt === null || endsAt > now);
}
