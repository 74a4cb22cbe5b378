import { Injectable } from "@nestjs/common";
import { type OriginalText, Problem } from "#contract";
import type { Me } from "#discussion";
import type { CommentRef } from "#platform";
import { Acts, Comments } from "#store";

/** The text before filters masked personal data in it, for whoever has to judge the masking. Each look is told in the trail. */
@Injectable()
export class ReadOriginal {
  constructor(
    private readonly comments: Comments,
    private readonly acts: Acts,
  ) {}

  async run({ site, comment: id }: CommentRef, me: Me): Promise<OriginalText> {
    const comment = await this.comments.byId(site, id);
    if (!comment) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    const { original, revision: current } = comment;
    if (!original) throw nothingMasked(current);
    const about = { kind: "comment", id } as const;
    await this.acts.leave({ site, me, about }, { kind: "look", what: { at: "original" } });
    return { text: original.text };
  }
}

/** @param current the revision that there is */
export function nothingMasked(current: number): Problem {
  return new Problem("stale-revision", "filters have masked nothing in it, or no longer: look at it again", {
    current,
  });
}
