import { Controller, Get, Header, Query } from "@nestjs/common";
import { mentionable, type Mentionable, mentionsQuery, type StoryRef } from "#contract";
import { plain } from "#discussion";
import type { Me as Person } from "#discussion";
import { AtStory, KnownSites, May, Me } from "#platform";
import { Comments } from "#store";
import { RateLimits } from "../comments/rate-limits.js";
import { Answers } from "../openapi/answers.js";

/** A question for each letter typed, by a quick typist. */
const perMinute = 240;
const most = 10;

/** Completes names while one writes. */
@Controller("v1/sites/:site/stories/:story/people")
@May("comment")
export class PeopleController {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly rates: RateLimits,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, mentionable)
  async people(
    @AtStory() story: StoryRef,
    @Query({ schema: mentionsQuery }) { q }: { q: string },
    @Me() me: Person,
  ): Promise<Mentionable> {
    await this.sites.get(story.site);
    await this.rates.take({ what: "completions", who: `${story.site} ${me.id}`, perMinute });
    const begun = plain(q);
    const others = (await this.comments.authors(story)).filter(({ id }) => id !== me.id);
    return { people: others.filter(({ name }) => beginsSo(name, begun)).slice(0, most) };
  }
}

/** Whether a name, or a later word of it, begins with what was typed, case and accents aside. */
function beginsSo(name: string, begun: string): boolean {
  return ` ${plain(name)}`.includes(` ${begun}`);
}
