import type { RedisClient } from "../redis.js";
import { type AppealClaim, Problem } from "#contract";
import type { Me } from "#discussion";
import type { Proposers, Statements } from "#store";
import { involvedIn } from "../deciding/involved-in.js";
import type { Limits, Sections } from "../rights/sections.js";
import { CaseClaims, type CaseRef } from "./case-claims.js";

/** Who looks at which appeal of a site. Nobody claims what is heard already, or what they may not hear. */
export class AppealClaims extends CaseClaims {
  constructor(
    redis: RedisClient,
    private readonly statements: Pick<Statements, "appealed" | "byIds">,
    private readonly proposers: Proposers,
    private readonly sections: Sections,
  ) {
    super(redis, "appealClaims");
  }

  /** All of a site that somebody may know of who is limited to some sections, or to none. */
  async told(site: string, sections: Limits): Promise<AppealClaim[]> {
    const all = await this.of(site);
    const theirs = sections === null ? null : await this.within([...all.keys()], sections);
    return [...all].flatMap(([appeal, claim]) =>
      theirs === null || theirs.has(appeal) ? [{ appeal, ...claim }] : [],
    );
  }

  protected async settled({ site, id }: CaseRef, me: Pick<Me, "id" | "sections">): Promise<Problem | null> {
    const statement = await this.statements.appealed(site, id);
    if (!statement?.appeal || !(await this.sections.hasStatement(me.sections, statement)))
      return new Problem("appeal-unknown", `there is no appeal against a statement "${id}"`);
    if (statement.appeal.state !== "open")
      return new Problem("already-heard", `it has been ${statement.appeal.state}`);
    const proposedBy = (await this.proposers.of(site, [statement])).get(id);
    return involvedIn({ ...statement, proposedBy }, me.id);
  }

  private async within(appeals: readonly string[], sections: Limits): Promise<Set<string>> {
    const statements = await this.statements.byIds(appeals);
    const theirs = await Promise.all(statements.map((one) => this.sections.hasStatement(sections, one)));
    return new Set(statements.filter((_, at) => theirs[at]).map(({ _id }) => _id));
  }
}
