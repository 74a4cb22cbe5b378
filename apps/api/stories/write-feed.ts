import { Inject, Injectable } from "@nestjs/common";
import type { StoryRef } from "#contract";
import { type Configuration, configurationToken, KnownSites } from "#platform";
import { Comments, presentComment, presentStory, Stories, textLanguageOf } from "#store";
import { atomFeed } from "../pages/feed/atom.js";

/** How many comments a feed has: a day's worth of most discussions. */
const most = 50;

/** Writes what was said last on a story, replies included, for feed readers. */
@Injectable()
export class WriteFeed {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly comments: Comments,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  async run(ref: StoryRef): Promise<string> {
    const { settings } = await this.sites.get(ref.site);
    const [stored, newest] = await Promise.all([
      this.stories.byRef(ref),
      this.comments.newestShown(ref, most),
    ]);
    const path = `/v1/sites/${ref.site}/stories/${encodeURIComponent(ref.story)}/feed.atom`;
    return atomFeed(
      newest.map((comment) => presentComment(comment)),
      {
        site: ref.site,
        language: textLanguageOf(undefined, settings.languages),
        story: presentStory(ref, stored),
        self: this.configuration.publicUrl + path,
        since: stored?.createdAt ?? null,
      },
    );
  }
}
