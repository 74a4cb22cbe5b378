import { Injectable } from "@nestjs/common";
import type { ClientSession } from "mongoose";
import {
  type Actor,
  type CaseAppeal,
  type GraveAct,
  type Hearing,
  Problem,
  type TextLanguage,
} from "#contract";
import { actorOf, type Me } from "#discussion";
import { AppealClaims, Decide, involvedIn, Sections, SignIn } from "#platform";
import {
  Acts,
  Comments,
  newDecision,
  presentCaseAppeal,
  Proposers,
  Sanctions,
  Statements,
  type StoredAppeal,
  type StoredComment,
  type StoredStatement,
  unmaskedOf,
  Users,
} from "#store";

/** How often a hearing is tried again where its comment changes under it. */
const mostTries = 3;

/** How somebody hears an appeal. */
type Heard = Hearing & { me: Me };

interface Appealed extends StoredStatement {
  appeal: StoredAppeal;
}

/** Hears appeals: never whoever has decided, and with what follows in the same act. */
@Injectable()
export class HearAppeal {
  constructor(
    private readonly statements: Statements,
    private readonly comments: Comments,
    private readonly sanctions: Sanctions,
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly sections: Sections,
    private readonly claims: AppealClaims,
    private readonly decide: Decide,
    private readonly proposers: Proposers,
    private readonly acts: Acts,
  ) {}

  /** @throws Problem `second-person-needed` where it takes two, after all that is refused otherwise */
  run(site: string, id: string, hearing: Heard, language: TextLanguage): Promise<CaseAppeal> {
    return this.hear(site, id, hearing, language);
  }

  /** Does what a second person has confirmed. */
  confirmed(site: string, id: string, hearing: Heard, language: TextLanguage): Promise<CaseAppeal> {
    return this.hear(site, id, hearing, language, { isConfirmed: true });
  }

  /** What granting an appeal comes to where it takes two people; null where it publishes nothing. */
  async graveActIn(site: string, statement: string, { outcome, answer }: Hearing): Promise<GraveAct | null> {
    if (outcome !== "overturned") return null;
    const found = await this.statements.appealed(site, statement);
    const seen = found && (await this.refusedBy(found));
    if (!seen) return null;
    const { _id: comment, revision } = seen;
    const asked = { comment, revision, decision: "publish" } as const;
    return { kind: "republishAfterNotice", comment, asked, appeal: { statement, answer } };
  }

  private async hear(
    site: string,
    id: string,
    hearing: Heard,
    language: TextLanguage,
    { isConfirmed = false } = {},
  ): Promise<CaseAppeal> {
    const { me, outcome, answer } = hearing;
    for (let tries = 1; ; tries++) {
      const statement = await this.appealed(site, me, id);
      const heard = { state: outcome, answer, answeredAt: new Date(), heardBy: actorOf(me) };
      if (statement.appeal.state !== "open") return this.repeat(statement, hearing, language);
      const involved = involvedIn({ ...statement, proposedBy: await this.proposerOf(statement) }, me.id);
      if (involved) throw involved;
      if (outcome === "overturned" && !isConfirmed) await this.refuseAlone(statement);
      const appeal: StoredAppeal = { ...statement.appeal, ...heard };
      const follow = this.follows(statement, me, outcome);
      if (await this.statements.hear(statement, appeal, follow)) {
        this.signIn.forget(statement.user);
        await this.claims.end({ site, id });
        return this.present({ ...statement, appeal }, language);
      }
      if (tries === mostTries) throw new Problem("unavailable", "the comment keeps changing: try again");
    }
  }

  /** Those that somebody may hear: of their sections alone, where they are limited to some. */
  async within(me: Me, statements: readonly StoredStatement[]): Promise<StoredStatement[]> {
    const theirs = await Promise.all(statements.map((one) => this.sections.hasStatement(me.sections, one)));
    return statements.filter((_, at) => theirs[at]);
  }

  /** The comment that a statement says was refused, as it is now. */
  private refusedBy({ site, about, comment }: StoredStatement): Promise<StoredComment | null> {
    if (about !== "comment" || comment === null) return Promise.resolve(null);
    return this.comments.byId(site, comment);
  }

  private async proposerOf(statement: StoredStatement): Promise<Actor | undefined> {
    return (await this.proposers.of(statement.site, [statement])).get(statement._id);
  }

  private async refuseAlone(statement: StoredStatement): Promise<void> {
    const seen = await this.refusedBy(statement);
    if (seen) await this.decide.refuseRepublishing(seen);
  }

  private async appealed(site: string, me: Me, id: string): Promise<Appealed> {
    const found = await this.statements.appealed(site, id);
    if (!found?.appeal || !(await this.sections.hasStatement(me.sections, found)))
      throw new Problem("appeal-unknown", `there is no appeal against a statement "${id}"`);
    return { ...found, appeal: found.appeal };
  }

  /** The same once more, as after a lost answer, is answered as before. */
  private async repeat(
    statement: Appealed,
    { me, outcome, answer }: Heard,
    language: TextLanguage,
  ): Promise<CaseAppeal> {
    const { appeal } = statement;
    const shown = await this.present(statement, language);
    if (appeal.heardBy?.id === me.id && appeal.state === outcome && appeal.answer === answer) return shown;
    throw new Problem("already-heard", `it has been ${appeal.state}`, { appeal: shown });
  }

  /** What is written together with the outcome. */
  private follows(statement: Appealed, me: Me, outcome: Hearing["outcome"]) {
    const { _id, site, user } = statement;
    const takesBack = this.takesBack(statement, me);
    const facts = { site, me, about: { kind: "person", id: user } } as const;
    const deed = { kind: "appeal", what: { statement: _id, outcome } } as const;
    return async (session: ClientSession): Promise<boolean> => {
      if (outcome === "overturned" && !(await takesBack(session))) return false;
      await this.acts.leave(facts, deed, session);
      return true;
    };
  }

  /** What follows from granting an appeal: the comment is published, the sanction lifted, what filters masked put back. What people masked is kept nowhere. */
  private takesBack({ _id, site, about, comment }: StoredStatement, me: Me) {
    return async (session: ClientSession): Promise<boolean> => {
      if (about === "masking") return this.putsBack({ site, comment, masking: _id }, session);
      if (about === "sanction") {
        const sanction = await this.sanctions.byId(site, _id);
        // lifted since: then it is as it should be
        if (sanction) await this.sanctions.lift(sanction, me, session);
        return true;
      }
      const seen = comment === null ? null : await this.comments.byId(site, comment);
      // its author has deleted it, or it is published already: nothing is left to do
      if (seen?.status !== "rejected") return true;
      const decision = newDecision(seen, actorOf(me), "published", { reason: "appeal", network: me.network });
      return this.comments.decide(seen, decision, session);
    };
  }

  /** @returns false where it has changed meanwhile */
  private async putsBack(
    { site, comment, masking }: Pick<StoredStatement, "site" | "comment"> & { masking: string },
    session: ClientSession,
  ): Promise<boolean> {
    const seen = comment === null ? null : await this.comments.byId(site, comment);
    const unmasked = seen?.masking?.id === masking ? unmaskedOf(seen) : null;
    return !seen || !unmasked || this.comments.mask(seen, unmasked, session);
  }

  private async present(statement: Appealed, language: TextLanguage): Promise<CaseAppeal> {
    const author = await this.users.byId(statement.user);
    const proposedBy = (await this.proposerOf(statement)) ?? null;
    const shown = presentCaseAppeal(statement, author ?? undefined, language, proposedBy);
    if (!shown) throw new Problem("appeal-unknown", "it is gone");
    return shown;
  }
}
