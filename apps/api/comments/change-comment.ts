import { Injectable } from "@nestjs/common";
import { type CommentEdit, type OwnComment, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { type CommentRef, KnownSites, KnownStories, SignIn } from "#platform";
import {
  Comments,
  presentOwnComment,
  revisionOf,
  statusToAuthor,
  type StoredComment,
  type StoredSite,
  tombstoneOf,
} from "#store";
import { acceptableBody } from "./acceptable-body.js";
import { modeOnArrival } from "./mode-on-arrival.js";
import { Barred } from "../sanctions/barred.js";
import { RateLimits } from "./rate-limits.js";

type Change = Parameters<Comments["change"]>[1];

/** How often a change is tried again where the machine or a moderator writes at the same moment. */
const mostTries = 5;

/** What authors do with their own comments once they are sent. */
@Injectable()
export class ChangeComment {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly comments: Comments,
    private readonly signIn: SignIn,
    private readonly barred: Barred,
    private readonly rates: RateLimits,
  ) {}

  /**
   * A new text, judged like the first. Asked for twice, as after a lost answer, it is one revision.
   * @param trace traceparent of the step that takes it in
   */
  async edit(
    { site: id, comment }: CommentRef,
    me: Me,
    { body: typed, revision }: CommentEdit,
    trace?: string,
  ): Promise<OwnComment> {
    const site = await this.sites.get(id);
    const body = acceptableBody(typed, site);
    await this.rates.take({
      what: "posts",
      who: `${id} ${me.id}`,
      perMinute: site.settings.limits.postsPerMinute,
    });
    const author = await this.signIn.person(me.id);
    return this.change(id, comment, me, async (seen) => {
      await this.stories.refuse("edit", seen);
      const isSame = body === seen.text || body === seen.original?.text;
      if (seen.revision === revision + 1 && isSame) return null;
      const barred = await this.barred.watch(author, { site: id, story: seen.story });
      // what people have masked does not come back unseen; what filters have, they find again
      const under = barred ?? (seen.masking && seen.masking.by !== "machine" ? "masked" : null);
      refuseEdit(seen, revision, site);
      return isSame ? null : revisionOf(seen, body, modeOnArrival(site.settings), under, trace);
    });
  }

  /** Takes a comment back for good, whatever the publisher says of its story: it is its author's. */
  async remove({ site, comment }: CommentRef, me: Me): Promise<void> {
    await this.sites.get(site);
    await this.change(site, comment, me, (seen) =>
      seen.status === "deleted" ? null : tombstoneOf(seen, actorOf(me)),
    );
  }

  /** @param changeOf what is to be changed of the comment as it is now, or null */
  private async change(
    site: string,
    id: string,
    me: Me,
    changeOf: (seen: StoredComment) => Change | null | Promise<Change | null>,
  ): Promise<OwnComment> {
    for (let tries = 1; ; tries++) {
      const seen = await this.own(site, id, me);
      const change = await changeOf(seen);
      if (change === null) return presentOwnComment(seen);
      if (await this.comments.change(seen, change)) return presentOwnComment({ ...seen, ...change });
      if (tries === mostTries) throw new Problem("unavailable", "the comment keeps changing: try again");
    }
  }

  private async own(site: string, id: string, me: Me): Promise<StoredComment> {
    const seen = await this.comments.byId(site, id);
    if (seen?.author.id === me.id) return seen;
    if (seen?.listed) throw new Problem("forbidden", "only its author may change a comment");
    throw new Problem("comment-unknown", `there is no comment "${id}"`);
  }
}

function refuseEdit(seen: StoredComment, revision: number, { settings }: StoredSite): void {
  if (seen.status === "deleted") throw new Problem("comment-deleted", "you have deleted it");
  if (statusToAuthor(seen) === "rejected")
    throw new Problem("not-editable", "it was refused: write a new one");
  if (Date.now() - seen.createdAt.getTime() > settings.editWindow * 1000)
    throw new Problem("not-editable", `a comment can be changed for ${settings.editWindow} s`);
  if (seen.revision !== revision)
    throw new Problem("stale-revision", `you saw revision ${revision}, it is at ${seen.revision}`, {
      sent: revision,
      current: seen.revision,
      comment: presentOwnComment(seen),
    });
}
