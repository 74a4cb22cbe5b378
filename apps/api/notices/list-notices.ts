import { Injectable } from "@nestjs/common";
import type { ListedNotice, ListedNotices, NoticesQuery, NoticeState } from "#contract";
import { type Limits, Sections } from "#platform";
import { Notices, placeOf, presentListedNotice, Stories, type StoredNotice, type StoredStory } from "#store";

/** In characters. */
const excerptLength = 300;

const answered: readonly NoticeState[] = ["removed", "kept"];
const open: readonly NoticeState[] = ["received"];

/** Finds notices again by when they came, long after they were answered, too. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly notices: Notices,
    private readonly stories: Stories,
    private readonly sections: Sections,
  ) {}

  /** @param sections to which somebody is limited: a page may have fewer for it than asked for */
  async run(site: string, sections: Limits, query: NoticesQuery): Promise<ListedNotices> {
    const { items, next } = await this.notices.listed(site, statesIn(query), query);
    const theirs = await this.sections.among(sections, site, items);
    const names = [...new Set(theirs.map(({ story }) => story))];
    const stories = names.length > 0 ? await this.stories.byNames(site, names) : [];
    const byName = new Map(stories.map((story) => [story.story, story]));
    return { items: theirs.map((notice) => present(notice, byName.get(notice.story))), next };
  }
}

function statesIn({ state }: NoticesQuery): readonly NoticeState[] {
  if (state === undefined) return [...open, ...answered];
  return state === "open" ? open : answered;
}

function present(notice: StoredNotice, story: StoredStory | undefined): ListedNotice {
  return {
    ...presentListedNotice(notice),
    comment: notice.comment,
    story: placeOf({ story: notice.story, storyFacts: null }, story),
    excerpt: notice.said?.text.slice(0, excerptLength) ?? null,
  };
}
