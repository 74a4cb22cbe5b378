import { Injectable } from "@nestjs/common";
import { invalidInput, type NewMasks, Problem, type QueueItem } from "#contract";
import { type Me, maskFault, maskWords } from "#discussion";
import { type CommentRef, KnownSites } from "#platform";
import {
  Acts,
  Comments,
  maskedOf,
  newId,
  Notifications,
  presentCaseComment,
  type StoredComment,
  textLanguageOf,
} from "#store";

/** Masks personal data in comments, for good, and tells their author. */
@Injectable()
export class MaskData {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly acts: Acts,
    private readonly notifications: Notifications,
  ) {}

  async run({ site, comment }: CommentRef, me: Me, asked: NewMasks): Promise<QueueItem["comment"]> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    refuse(seen, asked);
    const { languages } = (await this.sites.get(site)).settings;
    const said = maskWords[textLanguageOf(seen.lang ?? undefined, languages)];
    const masking = { id: newId(), at: new Date() };
    const masked = maskedOf(seen, asked.masks, said, masking);
    await this.acts.together(
      async (session) => {
        if (!(await this.comments.mask(seen, masked, session))) throw stale(seen, asked);
      },
      () => [
        { site, me, about: { kind: "comment", id: comment } },
        { kind: "masking", what: { revision: seen.revision, parts: asked.masks.length } },
      ],
    );
    await this.notifications.addMasked(seen, masking);
    return presentCaseComment({ ...seen, ...masked });
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
