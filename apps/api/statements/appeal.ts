import { Injectable } from "@nestjs/common";
import { type NewAppeal, Problem, type Statement, type TextLanguage } from "#contract";
import type { Me } from "#discussion";
import { KnownSites } from "#platform";
import { appealUntil, Comments, Statements, type StoredStatement } from "#store";
import { RateLimits } from "../comments/rate-limits.js";
import { ReadStatements } from "./read-statements.js";

const perMinute = 20;
const hour = 3_600_000;

/** Takes appeals against statements: one against each, as long as it holds. */
@Injectable()
export class Appeal {
  constructor(
    private readonly sites: KnownSites,
    private readonly statements: Statements,
    private readonly comments: Comments,
    private readonly read: ReadStatements,
    private readonly rates: RateLimits,
  ) {}

  async run(me: Me, id: string, { text }: NewAppeal, language: TextLanguage): Promise<Statement> {
    await this.rates.take({ what: "appeals", who: me.id, perMinute });
    const statement = await this.own(me, id);
    await this.refuse(statement, language);
    const { comment, site } = statement;
    const under = comment ?? (await this.comments.lastByAuthor(site, me.id))?._id ?? null;
    const open = { state: "open", answer: null, answeredAt: null, heardBy: null } as const;
    const at = new Date();
    const appeal = { text, at, deadline: await this.deadline(site, at), case: under, ...open };
    if (!(await this.statements.appeal(me.id, id, appeal)))
      await this.refuse(await this.own(me, id), language);
    return this.shown({ ...statement, appeal }, language);
  }

  private async deadline(site: string, at: Date): Promise<Date> {
    const { appealDeadline } = (await this.sites.get(site)).settings;
    return new Date(at.getTime() + appealDeadline * hour);
  }

  /** @throws Problem `statement-unknown` for somebody else's, too */
  async own(me: Me, id: string): Promise<StoredStatement> {
    const found = await this.statements.ofPerson(me.id, id);
    if (!found) throw new Problem("statement-unknown", `there is no statement "${id}" for you`);
    return found;
  }

  async shown(statement: StoredStatement, language: TextLanguage): Promise<Statement> {
    const [shown] = await this.read.present([statement], language);
    if (!shown) throw new Problem("statement-unknown", "it is gone");
    return shown;
  }

  private async refuse(statement: StoredStatement, language: TextLanguage): Promise<void> {
    if (statement.appeal !== null) {
      const { appeal } = await this.shown(statement, language);
      throw new Problem("already-appealed", `one appeal may be made; yours is ${statement.appeal.state}`, {
        appeal,
      });
    }
    if (statement.revokedAt !== null)
      throw new Problem("not-appealable", "the decision no longer holds: there is nothing to appeal against");
    const until = appealUntil(statement);
    if (until < new Date())
      throw new Problem("not-appealable", `one could appeal until ${until.toISOString()}`);
  }
}
