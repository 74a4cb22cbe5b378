import { Controller, Delete, Get, Header, Param, Put } from "@nestjs/common";
import { ignoredPeople, type IgnoredPeople, invalidInput, opaqueId, Problem } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me } from "#platform";
import { Ignored, mostIgnored, Users } from "#store";
import { Answers } from "../openapi/answers.js";
import { RateLimits } from "../comments/rate-limits.js";

/** More than anyone clicks. */
const perMinute = 120;

/** Whom a reader does not want to read. Nobody else hears of it. */
@Controller("v1/sites/:site")
@May("ignore")
export class IgnoredController {
  constructor(
    private readonly sites: KnownSites,
    private readonly users: Users,
    private readonly ignored: Ignored,
    private readonly rates: RateLimits,
  ) {}

  @Get("ignored")
  @Header("cache-control", "private, no-store")
  @Answers(200, ignoredPeople)
  async list(@AtSite() site: string, @Me() me: Person): Promise<IgnoredPeople> {
    const ids = await this.ignored.by(site, me.id);
    const known = new Map((await this.users.byIds(ids)).map((user) => [user._id, user]));
    const people = ids.flatMap((id) => known.get(id) ?? []);
    return { people: people.map(({ _id, name, avatar, badges }) => ({ id: _id, name, avatar, badges })) };
  }

  @Put("users/:user/ignore")
  @Answers(204)
  async ignore(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) person: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.allowed(site, me);
    if (person === me.id) throw invalidInput([{ path: "user", message: "must be somebody else" }]);
    const found = await this.users.byId(person);
    if (!found || (found.site !== site && found.site !== null))
      throw new Problem("user-unknown", `there is nobody "${person}" on this site`);
    if (!(await this.ignored.add(site, me.id, person)))
      throw new Problem("too-many", `you ignore ${mostIgnored} people already`);
  }

  @Delete("users/:user/ignore")
  @Answers(204)
  async heed(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) person: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.allowed(site, me);
    await this.ignored.remove(site, me.id, person);
  }

  private async allowed(site: string, { id }: Person): Promise<void> {
    await this.sites.get(site);
    await this.rates.take({ what: "follows", who: `${site} ${id}`, perMinute });
  }
}
