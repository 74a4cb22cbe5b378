import { Injectable } from "@nestjs/common";
import type { SimilarComment } from "#contract";
import type { Me } from "#discussion";
import { alikeTo } from "#moderation";
import { Sections, SimilarTexts } from "#platform";
import { Comments, isBlind, placeOf, Stories, type StoredComment, type StoredStory } from "#store";

/** So many are told, and so many looked at: more is a case for the search. */
const most = 20;
const mostLookedAt = 100;
/** In characters. */
const excerptLength = 300;

interface Alike {
  comment: StoredComment;
  share: number;
}

/** Finds what else was written on a site in the same words, or nearly. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly comments: Comments,
    private readonly stories: Stories,
    private readonly texts: SimilarTexts,
    private readonly sections: Sections,
  ) {}

  async to(
    comment: StoredComment,
    { id: reader, sections }: Pick<Me, "id" | "sections">,
  ): Promise<SimilarComment[]> {
    if (comment.text === "") return [];
    const [same, near] = await Promise.all([this.comments.ofSameText(comment, most), this.near(comment)]);
    const shareOf = alikeTo(comment.text);
    const within = await this.sections.among(sections, comment.site, [...same, ...near]);
    const found = new Map(within.map((other) => [other._id, other]));
    const alike = [...found.values()]
      .map((other) => ({ comment: other, share: shareOf(other.text) }))
      .filter(({ share }) => share > 0)
      .toSorted((one, other) => other.share - one.share || later(one, other))
      .slice(0, most);
    return this.presented(comment.site, alike, reader);
  }

  /** What nearly reads so; nothing while Redis is away. */
  private async near({ _id, site, text }: StoredComment): Promise<StoredComment[]> {
    const ids = await this.texts.like(site, text).catch(() => []);
    const others = ids.filter((id) => id !== _id).slice(0, mostLookedAt);
    return (await this.comments.byIds(others)).filter((other) => other.site === site && other.text !== "");
  }

  private async presented(site: string, alike: readonly Alike[], reader: string): Promise<SimilarComment[]> {
    const names = alike.map(({ comment }) => comment.story);
    const stories = names.length > 0 ? await this.stories.byNames(site, names) : [];
    const byName = new Map(stories.map((story) => [story.story, story]));
    return alike.map((one) => presentSimilar(one, byName.get(one.comment.story), reader));
  }
}

function later(one: Alike, other: Alike): number {
  return other.comment.createdAt.getTime() - one.comment.createdAt.getTime();
}

/** What was decided on one that was drawn is not told here either. */
function presentSimilar(
  { comment, share }: Alike,
  story: StoredStory | undefined,
  reader: string,
): SimilarComment {
  const { _id, author, status, text, createdAt } = comment;
  return {
    id: _id,
    author: { id: author.id, name: author.name },
    story: placeOf(comment, story),
    status: isBlind(comment, reader) ? "held" : status,
    excerpt: text.slice(0, excerptLength),
    createdAt: createdAt.toISOString(),
    share,
  };
}
