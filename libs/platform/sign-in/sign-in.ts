import { LRUCache } from "lru-cache";
import { Problem } from "#contract";
import type { Me } from "#discussion";
import type { StoredUser, Users } from "#store";
import { everySite, type Tokens } from "./tokens.js";

/** How long a changed role may go unnoticed, in ms. */
const userFresh = 5000;

/** Tells who bears a token, and what they are on a site. */
export class SignIn {
  private readonly users = new LRUCache<string, StoredUser>({
    max: 10_000,
    ttl: userFresh,
    ignoreFetchAbort: true,
    fetchMethod: async (id) => (await this.store.byId(id)) ?? undefined,
  });

  constructor(
    private readonly tokens: Tokens,
    private readonly store: Users,
  ) {}

  /** @throws Problem saying why the token is refused */
  async user(token: string, site: string | null): Promise<StoredUser> {
    const { user, audience } = await this.tokens.verify(token);
    if (site !== null && audience !== site && audience !== everySite)
      throw new Problem("token-audience", `it is for "${audience}", not for "${site}"`);
    return this.person(user);
  }

  /** Somebody whose token has been checked already. @throws Problem where they are gone since */
  async person(id: string): Promise<StoredUser> {
    const known = await this.users.fetch(id);
    if (!known) throw new Problem("sign-in-needed", "this account does not exist any more: sign in again");
    return known;
  }

  async me(token: string, site: string): Promise<Me> {
    const { _id, name, role } = await this.user(token, site);
    return { id: _id, name, role };
  }

  /** Takes what was known of a person out of memory, after a change. */
  forget(user: string): void {
    this.users.delete(user);
  }

  issue(user: Pick<StoredUser, "_id" | "site">) {
    return this.tokens.issue(user._id, user.site ?? everySite);
  }
}
