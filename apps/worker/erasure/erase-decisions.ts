import { Injectable } from "@nestjs/common";
import { Comments, Decisions, type Erased, Notices, Statements } from "#store";

const mostAtOnce = 500;

/** Takes somebody's name off all that they have decided, and off what they were told of to decide: the decisions stand. */
@Injectable()
export class EraseDecisions {
  constructor(
    private readonly comments: Comments,
    private readonly decisions: Decisions,
    private readonly statements: Statements,
    private readonly notices: Notices,
  ) {}

  async run(person: Erased): Promise<void> {
    await this.notices.eraseTold(person);
    await this.statements.eraseTold(person);
    for (;;) {
      const some = await this.decisions.someBy(person, mostAtOnce);
      if (some.length === 0) return;
      const ids = some.map(({ id }) => id);
      const comments = some.map(({ comment }) => comment);
      await this.comments.eraseActor(comments, person);
      await this.notices.eraseActor(comments, person);
      await this.statements.eraseActor(ids, person);
      await this.decisions.eraseActor(ids, person);
    }
  }
}
