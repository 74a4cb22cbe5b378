import { Injectable } from "@nestjs/common";
import { type Oembed, type OembedQuery, Problem, webAddress } from "#contract";
import { KnownSites } from "#platform";
import { Comments, presentComment, presentStory, Stories, type StoredComment, textLanguageOf } from "#store";
import { momentsIn } from "../pages/moment.js";
import { commentIn, pageOf, permalinkOf } from "../pages/permalink.js";
import { quotation } from "../pages/quotation.js";

/** Finds a comment by its permalink, and quotes it. */
@Injectable()
export class QuoteComment {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly comments: Comments,
  ) {}

  /** @throws Problem `comment-unknown` where readers see none at this address */
  async find(permalink: string): Promise<StoredComment> {
    const address = webAddress(permalink);
    if (!address) throw unknown();
    const [found] = await this.comments.byIds([commentIn(address) ?? ""]);
    if (typeof found?.shown !== "number") throw unknown();
    const story = presentStory(found, await this.stories.byRef(found));
    if (pageOf(story) !== pageOf({ id: "", url: address.href })) throw unknown();
    return found;
  }

  async run(query: OembedQuery): Promise<Oembed> {
    const found = await this.find(query.url);
    const story = presentStory(found, await this.stories.byRef(found));
    const { name, languages, timeZone } = (await this.sites.get(found.site)).settings;
    const comment = presentComment(found);
    const moment = momentsIn(textLanguageOf(undefined, languages), timeZone)(comment.createdAt);
    const permalink = permalinkOf(story, comment.id);
    return quotation({ comment, author: found.author.name, story, provider: name, permalink, moment }, query);
  }
}

function unknown(): Problem {
  return new Problem("comment-unknown", "`url` is not the permalink of a comment that can be read here");
}
