import type { SanctionScope, StoryRef } from "#contract";
import type { Me } from "#discussion";
import type { Comments, StoredComment, StoredStatement, Stories } from "#store";
import type { KnownStories } from "../known-stories.js";

/** The sections that somebody is limited to; null: they are not. */
export type Limits = Me["sections"];

/** What is in some sections of a site. What has no section is in none. */
export class Sections {
  constructor(
    private readonly stories: KnownStories,
    private readonly comments: Comments,
    private readonly store: Stories,
  ) {}

  async hasStory(sections: Limits, ref: StoryRef): Promise<boolean> {
    if (sections === null) return true;
    return isIn(sections, (await this.stories.get(ref))?.section);
  }

  async hasComment(sections: Limits, site: string, id: string): Promise<boolean> {
    if (sections === null) return true;
    const comment = await this.comments.byId(site, id);
    return comment !== null && this.hasStory(sections, comment);
  }

  /** Whether all of where a sanction counts is in the sections. */
  async hasScope(sections: Limits, site: string, scope: SanctionScope | null): Promise<boolean> {
    if (sections === null) return true;
    if (scope === null) return false;
    return "story" in scope
      ? this.hasStory(sections, { site, story: scope.story })
      : isIn(sections, scope.section);
  }

  /** Whether what a statement is about is in the sections. */
  hasStatement(
    sections: Limits,
    { site, story, sanction }: Pick<StoredStatement, "site" | "story" | "sanction">,
  ): Promise<boolean> {
    const place = sanction && sanction.kind !== "warn" ? sanction.scope : story === null ? null : { story };
    return this.hasScope(sections, site, place);
  }

  /** The sections of some stories, by story. */
  async sectionsOf(site: string, stories: readonly string[]): Promise<Map<string, string>> {
    const found = stories.length > 0 ? await this.store.byNames(site, [...new Set(stories)]) : [];
    return new Map(found.flatMap(({ story, section }) => (section === null ? [] : [[story, section]])));
  }

  /** Which of some stories are in the sections. */
  async storiesIn(
    sections: readonly string[],
    site: string,
    stories: readonly string[],
  ): Promise<Set<string>> {
    const known = await this.sectionsOf(site, stories);
    return new Set([...known].filter(([, section]) => sections.includes(section)).map(([story]) => story));
  }

  /** Those of some comments of a site that are in the sections. */
  async among<Said extends Pick<StoredComment, "story">>(
    sections: Limits,
    site: string,
    comments: Said[],
  ): Promise<Said[]> {
    if (sections === null) return comments;
    const names = comments.map(({ story }) => story);
    const stories = await this.storiesIn(sections, site, names);
    return comments.filter(({ story }) => stories.has(story));
  }

  /** Which of some comments are in the sections. */
  async commentsIn(sections: readonly string[], site: string, ids: readonly string[]): Promise<Set<string>> {
    const comments = (await this.comments.byIds([...new Set(ids)])).filter(
      (comment) => comment.site === site,
    );
    return new Set((await this.among(sections, site, comments)).map(({ _id }) => _id));
  }
}

function isIn(sections: readonly string[], section: string | null | undefined): boolean {
  return typeof section === "string" && sections.includes(section);
}
