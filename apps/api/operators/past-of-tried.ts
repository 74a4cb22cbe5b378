import { Injectable } from "@nestjs/common";
import { type History, mostHistory, mostInBand, type Needs, noHistory, textKey } from "#moderation";
import { SimilarTexts } from "#platform";
import { Comments, EarlierComments } from "#store";

/** A text that is tried; its author and story are "" where they are nobody's. */
interface Tried {
  site: string;
  text: string;
  createdAt: Date;
  author: string;
  story: string;
}

/** What is remembered that concerns a text that is tried, as of one that is posted; of the text itself, nothing is. */
@Injectable()
export class PastOfTried {
  constructor(
    private readonly comments: Comments,
    private readonly earlier: EarlierComments,
    private readonly texts: SimilarTexts,
  ) {}

  /** @param needs of the filters that look at it */
  async of(tried: Tried, needs: Needs): Promise<History> {
    const { site, text, story } = tried;
    const before = { ...tried, _id: "", author: { id: tried.author }, textKey: textKey(text) };
    const { byAuthorSeconds, sameTextSeconds, alikeSeconds } = needs;
    const [byAuthor, sameText, alike] = await Promise.all([
      tried.author !== "" && byAuthorSeconds > 0
        ? this.earlier.byAuthor(before, byAuthorSeconds, mostHistory)
        : [],
      sameTextSeconds > 0 ? this.earlier.ofSameText(before, sameTextSeconds, mostHistory) : [],
      alikeSeconds > 0 ? this.earlier.among(before, await this.like(site, text), alikeSeconds) : [],
    ]);
    return {
      ...noHistory,
      byAuthor: byAuthor.map(({ _id: id, text, createdAt: at }) => ({ id, text, at })),
      sameText: sameText.map(({ _id: id, author, createdAt: at }) => ({ id, author: author.id, at })),
      alike: alike.map(({ _id: id, author, text, createdAt: at }) => ({ id, author: author.id, text, at })),
      onStory: (span) => (story === "" ? 0 : this.comments.countOnStory({ _id: "", site, story }, span)),
    };
  }

  /** Without Redis, it is tried without what that remembers. */
  private like(site: string, text: string): Promise<readonly string[]> {
    return this.texts.like(site, text, mostInBand).catch(() => []);
  }
}
