import { Injectable } from "@nestjs/common";
import { type History, mostHistory, mostInBand, type Needs, languageAmong, type Subject } from "#moderation";
import { KnownStories, NetworkTraces, SimilarTexts } from "#platform";
import { asTyped, Comments, EarlierComments, type StoredComment, type StoredSite } from "#store";
import { AuthorStandings } from "./author-standings.js";

/** Comments with all that filters may look at. */
@Injectable()
export class Subjects {
  constructor(
    private readonly stories: KnownStories,
    private readonly comments: Comments,
    private readonly earlier: EarlierComments,
    private readonly standings: AuthorStandings,
    private readonly texts: SimilarTexts,
    private readonly networks: NetworkTraces,
  ) {}

  /**
   * @param needs of the filters that look at it
   * @param like ids of comments that may have nearly its text, where somebody has asked already
   */
  async of(
    comment: StoredComment,
    site: StoredSite,
    needs: Needs,
    like?: Promise<readonly string[]>,
  ): Promise<Subject> {
    const { story, author } = comment;
    const { languages, timeZone } = site.settings;
    const [known, history, standing] = await Promise.all([
      this.stories.get({ site: site._id, story }),
      this.history(comment, needs, like),
      needs.standing ? this.standings.of(comment) : null,
    ]);
    return {
      site: { id: site._id, languages, timeZone },
      comment: await said(comment, languages),
      author: { id: author.id, name: author.name, standing },
      story: { id: story, url: known?.url ?? null, section: known?.section ?? null },
      history,
    };
  }

  private async history(
    comment: StoredComment,
    { byAuthorSeconds, sameTextSeconds, alikeSeconds }: Needs,
    like?: Promise<readonly string[]>,
  ): Promise<History> {
    const [byAuthor, sameText, alike] = await Promise.all([
      byAuthorSeconds > 0 ? this.earlier.byAuthor(comment, byAuthorSeconds, mostHistory) : [],
      sameTextSeconds > 0 ? this.earlier.ofSameText(comment, sameTextSeconds, mostHistory) : [],
      alikeSeconds > 0 ? this.alike(comment, alikeSeconds, like) : [],
    ]);
    return {
      byAuthor: byAuthor.map(({ _id, text, createdAt }) => ({ id: _id, text, at: createdAt })),
      sameText: sameText.map(({ _id, author, createdAt }) => ({ id: _id, author: author.id, at: createdAt })),
      alike,
      onStory: (span) => this.comments.countOnStory(comment, span),
      // without Redis, nobody knows
      fromNetwork: (span) => this.networks.countBeside(comment._id, span).catch(() => null),
    };
  }

  private async alike(
    comment: StoredComment,
    seconds: number,
    like = this.like(comment),
  ): Promise<History["alike"]> {
    const ids = await like;
    const found = await this.earlier.among(comment, ids, seconds);
    return found.map(({ _id, author, text, createdAt: at }) => ({ id: _id, author: author.id, text, at }));
  }

  /** Without Redis, comments are judged without what it remembers. */
  private like(comment: StoredComment): Promise<readonly string[]> {
    return this.texts.like(comment.site, asTyped(comment).text, mostInBand).catch(() => []);
  }
}

/** What a comment says. Where a site has one language, nobody asks which it is. */
async function said(stored: StoredComment, languages: readonly string[]): Promise<Subject["comment"]> {
  const { _id: id, revision, lang, createdAt } = stored;
  const { text, links } = asTyped(stored);
  const comment = { id, revision, text, lang, links, createdAt };
  // the same comment: what was found once is known by it
  comment.lang = await languageAmong(comment, languages);
  return comment;
}
