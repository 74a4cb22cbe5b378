import { Injectable } from "@nestjs/common";
import { type CaseComment, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import type { CommentRef } from "#platform";
import { Acts, Comments, presentCaseComment, Statements, unmaskedOf } from "#store";
import { nothingMasked } from "./read-original.js";

/** Puts back what filters have masked, which people find to be nothing personal. What people masked is gone. */
@Injectable()
export class Unmask {
  constructor(
    private readonly comments: Comments,
    private readonly statements: Statements,
    private readonly acts: Acts,
  ) {}

  /** @param masking the one that is taken back, which has to be the last */
  async run({ site, comment }: CommentRef, me: Me, masking: string): Promise<CaseComment> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    const unmasked = seen.masking?.id === masking ? unmaskedOf(seen) : null;
    if (!unmasked) throw nothingMasked(seen.revision);
    await this.acts.together(
      async (session) => {
        if (!(await this.comments.mask(seen, unmasked, session))) throw nothingMasked(seen.revision);
        await this.statements.revoke(masking, { at: unmasked.masking.at, by: actorOf(me) }, session);
      },
      () => [
        { site, me, about: { kind: "comment", id: comment } },
        { kind: "masking", what: { revision: seen.revision, parts: 0, undone: true } },
      ],
    );
    return presentCaseComment({ ...seen, ...unmasked });
  }
}
