import { Injectable } from "@nestjs/common";
import { Decide } from "#platform";
import { Comments, type StoredUser, Users } from "#store";
import type { ImportedDecision } from "./imported.js";
import type { AcceptedComment } from "./import-story.js";
import { ImportedPeople } from "./imported-people.js";

/**
 * Has the decisions of an import made like any other, on comments that the machine has judged. They are dated from when they were
 * brought in, since nobody has decided here before. What somebody has decided meanwhile stands.
 */
@Injectable()
export class ImportDecisions {
  constructor(
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly decide: Decide,
  ) {}

  async run(site: string, accepted: readonly AcceptedComment[]): Promise<void> {
    const people = new ImportedPeople(site, this.users);
    await Promise.all(
      accepted.map(async ({ id, decision }) => {
        if (decision) await this.decideOn(site, id, decision, await people.named(decision.by));
      }),
    );
  }

  private async decideOn(
    site: string,
    id: string,
    { decision, reason, note }: ImportedDecision,
    { _id, name }: StoredUser,
  ): Promise<void> {
    const comment = await this.comments.byId(site, id);
    if (!comment || comment.status === "deleted" || comment.decision?.by.kind === "person") return;
    const grounds = { ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) };
    const asked = { comment: id, revision: comment.revision, decision, ...grounds };
    await this.decide.run(site, { id: _id, name }, asked);
  }
}
