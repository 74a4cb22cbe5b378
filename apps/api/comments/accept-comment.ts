import { Injectable } from "@nestjs/common";
import { type NewComment, type OwnComment, Problem, type StoryRef } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, KnownStories, SignIn } from "#platform";
import {
  Comments,
  newComment,
  presentOwnComment,
  type StoredComment,
  type StoredSite,
  type StoredUser,
  type StoryFacts,
} from "#store";
import { acceptableBody } from "./acceptable-body.js";
import { modeOnArrival } from "./mode-on-arrival.js";
import { LeaveNetwork } from "./leave-network.js";
import { LeaveTrace } from "../people/leave-trace.js";
import { Barred } from "../sanctions/barred.js";
import { RateLimits } from "./rate-limits.js";

/** What came with a new comment besides its text. */
export interface Arrival {
  idempotencyKey: string | undefined;
  address: string;
  origin: string | undefined;
  /** traceparent of the step that takes it in */
  trace: string | undefined;
}

/** Takes a comment in: the cheapest refusal first, one durable write last. Everything else follows from that write. */
@Injectable()
export class AcceptComment {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly comments: Comments,
    private readonly signIn: SignIn,
    private readonly barred: Barred,
    private readonly rates: RateLimits,
    private readonly trace: LeaveTrace,
    private readonly network: LeaveNetwork,
  ) {}

  async run(story: StoryRef, me: Me, draft: NewComment, arrival: Arrival): Promise<OwnComment> {
    const site = await this.sites.get(story.site);
    const body = acceptableBody(draft.body, site);
    const author = await this.signIn.person(me.id);
    const arrived = { ...arrival, network: me.network };
    const accepted = await this.takeIn(story, author, { ...draft, body }, site, arrived).catch(
      (refusal: unknown) => this.earlier(story, author, arrival, refusal),
    );
    const { text, original, parent } = accepted;
    if ((original?.text ?? text) !== body || parent !== (draft.parent ?? null)) throw mismatch();
    await this.trace.run(site, author, me.network);
    return presentOwnComment(accepted);
  }

  private async takeIn(
    story: StoryRef,
    author: StoredUser,
    draft: NewComment,
    site: StoredSite,
    arrival: Arrival & Pick<Me, "network">,
  ): Promise<StoredComment> {
    const { _id, settings } = site;
    const under = await this.barred.watch(author, story);
    const storyFacts = await this.openStory(story, draft, settings, arrival.origin);
    const parent = draft.parent ?? null;
    const ancestors = await this.ancestorsOf(story, parent);
    const { postsPerMinute, postsPerMinutePerAddress } = settings.limits;
    await this.rates.take(
      { what: "posts", who: `${_id} ${author._id}`, perMinute: postsPerMinute },
      { what: "address-posts", who: `${_id} ${arrival.address}`, perMinute: postsPerMinutePerAddress },
    );
    const comment = newComment({
      story,
      place: { parent, ancestors, storyFacts },
      author,
      body: draft.body,
      moderation: modeOnArrival(settings),
      under,
      createdAt: new Date(),
      idempotencyKey: arrival.idempotencyKey,
      trace: arrival.trace,
    });
    await this.network.run(site, comment, arrival.network);
    const accepted = await this.comments.accept(comment);
    if (accepted !== comment) await this.network.takeBack(comment);
    return accepted;
  }

  /** A repeat of what was accepted already is answered even where the same would be refused by now. */
  private async earlier(
    story: StoryRef,
    author: StoredUser,
    { idempotencyKey }: Arrival,
    refusal: unknown,
  ): Promise<StoredComment> {
    const earlier =
      refusal instanceof Problem
        ? await this.comments.byIdempotencyKey(story, author._id, idempotencyKey)
        : null;
    if (!earlier) throw refusal;
    return earlier;
  }

  /** What the page says of its story, where the story is not known yet. */
  private async openStory(
    ref: StoryRef,
    { url, title, parent }: NewComment,
    { origins }: StoredSite["settings"],
    origin: string | undefined,
  ): Promise<StoryFacts | null> {
    await this.stories.refuse(parent ? "reply" : "comment", ref);
    const story = await this.stories.get(ref);
    const trusted = origins.length === 0 || (origin !== undefined && origins.includes(origin));
    return story || !trusted ? null : { url: url ?? null, title: title ?? null };
  }

  private async ancestorsOf(story: StoryRef, parent: string | null): Promise<string[]> {
    if (parent === null) return [];
    const [found] = await this.comments.onStory(story, [parent]);
    if (found?.listed) return [...found.ancestors, found._id];
    const elsewhere = found ? null : await this.comments.byId(story.site, parent);
    if (!elsewhere?.listed)
      throw new Problem("comment-unknown", `there is no comment "${parent}" to reply to`);
    throw new Problem("parent-elsewhere", "the parent belongs to another story", {
      errors: [{ path: "parent", message: "must be a comment of this story" }],
    });
  }
}

function mismatch(): Problem {
  return new Problem(
    "idempotency-mismatch",
    "this key was used for another comment: make a new key for each",
  );
}
