import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import type { CommentRef } from "#platform";
import { Comments, newId } from "#store";

/** Takes comments among the newsroom's picks, and out of them. Twice changes nothing. */
@Injectable()
export class Feature {
  constructor(private readonly comments: Comments) {}

  async run({ site, comment: id }: CommentRef, me: Me, featured: boolean): Promise<void> {
    const comment = await this.comments.byId(site, id);
    if (!comment) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    if (Boolean(comment.featuredAt) === featured) return;
    const said = { id: newId(), at: new Date(), by: actorOf(me), network: me.network };
    const shown = await this.comments.feature(comment, { ...said, featured });
    if (!shown) throw new Problem("comment-not-shown", "only what readers see can be featured");
  }
}
