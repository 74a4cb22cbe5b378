import { Injectable } from "@nestjs/common";
import { invalidInput, type MaskedComment, type NewMasks, Problem, type Quotation } from "#contract";
import { actorOf, knownBy, type Me, maskFault, maskWords, sameWordsIn } from "#discussion";
import { type CommentRef, KnownSites } from "#platform";
import {
  Acts,
  Comments,
  Copies,
  Decisions,
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

/** How long the relay may take to write down what was decided on a comment, in ms. */
const patience = 2000;

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
    private readonly decisions: Decisions,
    private readonly trail: Trail,
    private readonly statements: Statements,
    private readonly acts: Acts,
    private readonly notifications: Notifications,
  ) {}

  async run({ site, comment }: CommentRef, me: Me, asked: NewMasks): Promise<MaskedComment> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    refuse(seen, asked);
    await this.refuseUnwritten(seen);
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
        await this.acts.forgetQuotes(site, comment, words, session);
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

  /** What the relay writes down late would keep the words. */
  private async refuseUnwritten({ decision }: StoredComment): Promise<void> {
    if (decision && !(await this.decisions.untilKnown([decision.id], patience)))
      throw new Problem(
        "unavailable",
        "what was decided on it is still being written down: try again shortly",
      );
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
