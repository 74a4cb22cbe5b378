import { Injectable } from "@nestjs/common";
import { type ApiKey, Problem } from "#contract";
import type { Me } from "#discussion";
import { SignIn } from "#platform";
import { Acts, ApiKeys, presentApiKey } from "#store";
import { keyAct } from "./key-act.js";

const hour = 3_600_000;

/** Ends a key of a site. One that ends sooner stays as it is. */
@Injectable()
export class EndKey {
  constructor(
    private readonly keys: ApiKeys,
    private readonly signIn: SignIn,
    private readonly acts: Acts,
  ) {}

  /** @param overlap hours for which it still counts */
  async run(site: string, me: Me, id: string, overlap: number): Promise<ApiKey> {
    const key = await this.keys.byId(site, id);
    if (!key) throw new Problem("key-unknown", `there is no key "${id}"`);
    const endsAt = new Date(Date.now() + overlap * hour);
    if (endsAt >= (key.endsAt ?? key.expiresAt)) return presentApiKey(key);
    await this.signIn.endAt({ id: key.session, user: key.user, ends: key.expiresAt.getTime() }, endsAt);
    await this.keys.endAt(id, endsAt);
    await this.acts.leave(...keyAct(site, me, key.name));
    return presentApiKey({ ...key, endsAt });
  }
}
