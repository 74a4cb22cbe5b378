import { Controller, Get, Header, Headers, Query } from "@nestjs/common";
import { myComments, type MyComments, myCommentsQuery, type MyCommentsQuery } from "#contract";
import { KnownSites, May, MySession, type Session } from "#platform";
import { Comments, placeOf, presentOwnComment, Stories, type StoredComment, textLanguageOf } from "#store";
import { Answers } from "../openapi/answers.js";
import { siteOf } from "./own-site.js";

@Controller("v1/me/comments")
export class OwnCommentsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly stories: Stories,
  ) {}

  @Get()
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, myComments)
  async list(
    @MySession() session: Session,
    @Query({ schema: myCommentsQuery }) query: MyCommentsQuery,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<MyComments> {
    const site = siteOf(session, query);
    const { items, next } = await this.comments.byAuthor(site, session.user, query);
    const language = textLanguageOf(
      query.lang ?? wanted,
      (await this.sites.find(site))?.settings.languages ?? [],
    );
    const stories = await this.stories.byNames(site, [...new Set(items.map(({ story }) => story))]);
    const byName = new Map(stories.map((story) => [story.story, story]));
    const present = (comment: StoredComment) => {
      return { ...presentOwnComment(comment, language), story: placeOf(comment, byName.get(comment.story)) };
    };
    return { items: items.map(present), next };
  }
}
