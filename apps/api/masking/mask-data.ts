import { Injectable } from "@nestjs/common";
import { invalidInput, type MaskedComment, type NewMasks, Problem, type Quotation } from "#contract";
import { actorOf, knownBy, type Me, maskFault, maskWords, sameWordsIn } from "#discussion";
import { type CommentRef, KnownSites } from "#platform";
import {
  Acts,
  Comments,
  Copies,
  maskedOf,
  newId,
  Notifications,
  presentCaseComment,
  statementOnMasking,
  Statements,
  type StoredComment,
  textLanguageOf,
  Trail,
} from "#store";

/**
 * Masks personal data in comments, for good, and tells their author by a statement, against which they may appeal. What the team and readers said of the comment loses the same
 * words; where others quote them, in comments of their own, a moderator decides.
 */
@Injectable()
export class MaskData {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly copies: Copies,
    private readonly trail: Trail,
    private readonly statements: Statements,
    private readonly acts: Acts,
    private readonly notifications: Notifications,
  ) {}

  async run({ site, comment }: CommentRef, me: Me, asked: NewMasks): Promise<MaskedComment> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    refuse(seen, asked);
    const { languages } = (await this.sites.get(site)).settings;
    const said = maskWords[textLanguageOf(seen.lang ?? undefined, languages)];
    const masking = { id: newId(), at: new Date() };
    const masked = maskedOf(seen, asked.masks, said, masking);
    const words = knownBy(asked.masks.map(({ start, end }) => seen.text.slice(start, end)));
    await this.acts.together(
      async (session) => {
        if (!(await this.comments.mask(seen, masked, session))) throw stale(seen, asked);
        await this.copies.mask(seen, words, said, session);
        await this.statements.add(statementOnMasking(seen, masking, actorOf(me)), session);
        await this.trail.forgetQuotes(site, comment, words, session);
      },
      () => [
        { site, me, about: { kind: "comment", id: comment } },
        { kind: "masking", what: { revision: seen.revision, parts: asked.masks.length } },
      ],
    );
    await this.notifications.addMasked(seen, masking);
    return { ...presentCaseComment({ ...seen, ...masked }), quotedIn: await this.quotedIn(seen, words) };
  }

  private async quotedIn(seen: StoredComment, words: readonly string[]): Promise<Quotation[]> {
    const found = await this.comments.quoting(seen, words);
    return found.map(({ _id, revision, text, author, createdAt, masking }) => ({
      ...{ comment: _id, revision, author: author.name, createdAt: createdAt.toISOString() },
      ...{ after: masking?.id ?? null, masks: sameWordsIn(text, words) },
    }));
  }
}

function refuse(seen: StoredComment, asked: NewMasks): void {
  if (seen.status === "deleted") throw new Problem("comment-deleted", "its author has deleted it");
  if (seen.revision !== asked.revision || (seen.masking?.id ?? null) !== (asked.after ?? null))
    throw stale(seen, asked);
  const fault = maskFault(seen.text, asked.masks);
  if (fault !== null) throw invalidInput([{ path: "masks", message: fault }]);
}

function stale({ revision: current }: StoredComment, { revision: sent }: NewMasks): Problem {
  return new Problem("stale-revision", "the text is another by now: look at it again", { sent, current });
}
