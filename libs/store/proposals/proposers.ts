import type { Actor } from "#contract";
import type { Decisions } from "../decisions/decisions.js";
import type { StoredStatement } from "../statements/statement.schema.js";
import type { Proposals } from "./proposals.js";

/** Who has proposed what was done by two: they have decided, too. */
export class Proposers {
  constructor(
    private readonly proposals: Pick<Proposals, "doneTo">,
    private readonly decisions: Pick<Decisions, "byIds">,
  ) {}

  /** Of what some statements of a site are about, by their ids; nobody, where it took one person alone. */
  async of(
    site: string,
    statements: readonly Pick<StoredStatement, "_id" | "user">[],
  ): Promise<Map<string, Actor>> {
    if (statements.length === 0) return new Map();
    const done = await this.proposals.doneTo(site, [...new Set(statements.map(({ user }) => user))]);
    const byMade = new Map(done.map(({ made, by }) => [made, by]));
    if (byMade.size === 0) return new Map();
    const decisions = await this.decisions.byIds(statements.map(({ _id }) => _id));
    const jobs = new Map(decisions.map(({ id, job }) => [id, job]));
    return new Map(
      statements.flatMap(({ _id }) => {
        const by = byMade.get(jobs.get(_id) ?? _id);
        return by ? [[_id, by] as const] : [];
      }),
    );
  }
}
