import { Inject, Injectable } from "@nestjs/common";
import type { CommentsQuery, RepliesQuery, StoryRef, TextLanguage } from "#contract";
import { haveEmotions } from "#discussion";
import { type Configuration, configurationToken, KnownSites } from "#platform";
import { presentComment, presentStory, Stories, type StoredComment, textLanguageOf } from "#store";
import { discussionFragment, repliesFragment, type Shown } from "../pages/fragment/fragment.js";
import type { PageForm } from "../pages/form.js";
import { ReadThread } from "./read-thread.js";

type HtmlForm = Exclude<PageForm, "json">;

/** Writes discussions as HTML, for readers without JavaScript and for search engines. */
@Injectable()
export class WriteFragment {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly thread: ReadThread,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  async page(ref: StoryRef, query: CommentsQuery, form: HtmlForm): Promise<string> {
    const page = await this.thread.page(ref, query);
    const list = `stories/${encodeURIComponent(ref.story)}/comments`;
    return discussionFragment(page, await this.shown(ref.site, page.story, list, query, form));
  }

  async replies(stored: StoredComment, query: RepliesQuery, form: HtmlForm): Promise<string> {
    const { _id, site, story } = stored;
    const page = await this.thread.replies(site, _id, query);
    const place = presentStory({ site, story }, await this.stories.byRef({ site, story }));
    const shown = await this.shown(site, place, `comments/${_id}/replies`, query, form);
    return repliesFragment(page, presentComment(stored), shown);
  }

  /** @param list where the list is, below the site */
  private async shown(
    site: string,
    story: Shown["story"],
    list: string,
    { lang, limit, with: _, ...query }: RepliesQuery & Partial<CommentsQuery>,
    form: HtmlForm,
  ): Promise<Shown> {
    const { languages, timeZone, featuredLabel, reactions } = (await this.sites.get(site)).settings;
    const language: TextLanguage = textLanguageOf(lang ?? form.slice("html ".length), languages);
    const address = (path: string, part: Record<string, string>) => {
      const named = new URLSearchParams({ ...part, lang: language });
      return `${this.configuration.publicUrl}/v1/sites/${site}/${path}?${named.toString()}`;
    };
    return {
      language,
      timeZone,
      featuredLabel: featuredLabel?.[language] ?? null,
      reacts: haveEmotions(reactions),
      story,
      nextOf: (after) => address(list, { ...query, limit: String(limit), after }),
      repliesOf: (comment, after) => address(`comments/${comment}/replies`, { after }),
    };
  }
}
