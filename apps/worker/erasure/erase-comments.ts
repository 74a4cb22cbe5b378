import { Injectable } from "@nestjs/common";
import { NetworkTraces } from "#platform";
import {
  standInFor,
  Comments,
  Decisions,
  type Erased,
  Models,
  Notes,
  Notifications,
  Referrals,
  Trail,
  type StoredComment,
  tombstoneOf,
} from "#store";

const mostAtOnce = 100;
/** How long the relay may take to write down what was deleted, in ms. */
const patience = 20_000;

/** Deletes all that somebody has written, as they would themselves, and then takes their name off what is left of it. */
@Injectable()
export class EraseComments {
  constructor(
    private readonly comments: Comments,
    private readonly decisions: Decisions,
    private readonly models: Models,
    private readonly notes: Notes,
    private readonly notifications: Notifications,
    private readonly referrals: Referrals,
    private readonly trail: Trail,
    private readonly networks: NetworkTraces,
  ) {}

  async run(person: Erased): Promise<void> {
    for (;;) {
      const some = await this.comments.someByAuthor(person, mostAtOnce);
      if (some.length === 0) return;
      for (const comment of some)
        if (comment.status !== "deleted")
          await this.comments.change(comment, tombstoneOf(comment, standInFor(person)));
      await this.eraseTraces(person, some);
    }
  }

  /** One that changed under our hands is not deleted yet, and comes again. */
  private async eraseTraces(person: Erased, comments: readonly StoredComment[]): Promise<void> {
    const found = await this.comments.byIds(comments.map(({ _id }) => _id));
    const deleted = found.filter(({ status }) => status === "deleted");
    await this.untilTold(person, deleted);
    const ids = deleted.map(({ _id }) => _id);
    await this.decisions.eraseWords(person.site, ids);
    await this.trail.forgetWords(person.site, ids);
    await this.models.forget(person.site, ids);
    await this.notes.forget(person.site, ids);
    await this.referrals.forget(person.site, ids);
    await this.notifications.forget(ids);
    await this.networks.forget(ids);
    await this.comments.eraseActor(ids, person);
    await this.comments.eraseAuthor(ids, person);
  }

  /** What the relay writes down late would not be erased. */
  private async untilTold({ pseudonym }: Erased, comments: readonly StoredComment[]): Promise<void> {
    const made = comments.flatMap(({ decision }) => (decision?.by.id === pseudonym ? [decision.id] : []));
    if (!(await this.decisions.untilKnown(made, patience)))
      throw new Error("the relay has not come so far yet");
  }
}
