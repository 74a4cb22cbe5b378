import { Injectable } from "@nestjs/common";
import { invalidInput, type NewComment, type OwnComment, Problem, type StoryRef } from "#contract";
import { checkBody, type Me, normalizeBody } from "#discussion";
import { KnownSites, KnownStories, SignIn } from "#platform";
import {
  Comments,
  newComment,
  presentOwnComment,
  type StoredSite,
  type StoredUser,
  type StoryFacts,
} from "#store";
import { RateLimits } from "./rate-limits.js";

/** What came with a new comment besides its text. */
export interface Arrival {
  idempotencyKey: string | undefined;
  address: string;
  origin: string | undefined;
}

/** Takes a comment in: the cheapest refusal first, one durable write last. Everything else follows from that write. */
@Injectable()
export class AcceptComment {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly comments: Comments,
    private readonly signIn: SignIn,
    private readonly rates: RateLimits,
  ) {}

  async run(story: StoryRef, me: Me, draft: NewComment, arrival: Arrival): Promise<OwnComment> {
    const site = await this.sites.get(story.site);
    const body = acceptableBody(draft.body, site);
    const storyFacts = await this.openStory(story, draft, site, arrival.origin);
    const ancestors = await this.ancestorsOf(story, draft.parent ?? null);
    const author = await this.signIn.person(me.id);
    const earlier = await this.takeRate(site, author, arrival);
    const accepted =
      earlier ??
      (await this.comments.accept(
        newComment({
          story,
          place: { parent: draft.parent ?? null, ancestors, storyFacts },
          author,
          body,
          moderation: site.settings.moderation,
          createdAt: new Date(),
          idempotencyKey: arrival.idempotencyKey,
        }),
      ));
    if (accepted.text !== body || accepted.story !== story.story) throw mismatch();
    return presentOwnComment(accepted);
  }

  /** What the page says of its story, where the story is not known yet. */
  private async openStory(
    ref: StoryRef,
    { url, title }: NewComment,
    site: StoredSite,
    origin: string | undefined,
  ): Promise<StoryFacts | null> {
    const story = await this.stories.get(ref);
    if (story?.closed) throw new Problem("story-closed", "the discussion takes no more comments");
    const { origins } = site.settings;
    const trusted = origins.length === 0 || (origin !== undefined && origins.includes(origin));
    return story || !trusted ? null : { url: url ?? null, title: title ?? null };
  }

  private async ancestorsOf({ site, story }: StoryRef, parent: string | null): Promise<string[]> {
    if (parent === null) return [];
    const found = await this.comments.byId(site, parent);
    if (!found?.listed) throw new Problem("comment-unknown", `there is no comment "${parent}" to reply to`);
    if (found.story !== story)
      throw new Problem("parent-elsewhere", "the parent belongs to another story", {
        errors: [{ path: "parent", message: "must be a comment of this story" }],
      });
    return [...found.ancestors, found._id];
  }

  /** A repeat of what was accepted already is answered even where the rate is used up. */
  private async takeRate({ _id: site, settings }: StoredSite, author: StoredUser, arrival: Arrival) {
    const { postsPerMinute, postsPerMinutePerAddress } = settings.limits;
    try {
      await this.rates.take(
        { what: "posts", who: `${site} ${author._id}`, perMinute: postsPerMinute },
        { what: "address-posts", who: `${site} ${arrival.address}`, perMinute: postsPerMinutePerAddress },
      );
      return null;
    } catch (refusal) {
      const earlier = await this.comments.byIdempotencyKey(site, author._id, arrival.idempotencyKey);
      if (earlier) return earlier;
      throw refusal;
    }
  }
}

function acceptableBody(typed: string, { settings }: StoredSite): string {
  const body = normalizeBody(typed);
  const faults = checkBody(body, settings.limits.commentLength);
  if (faults.length > 0) throw invalidInput(faults);
  return body;
}

function mismatch(): Problem {
  return new Problem(
    "idempotency-mismatch",
    "this key was used for another comment: make a new key for each",
  );
}
