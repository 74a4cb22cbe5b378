import { Inject, Injectable } from "@nestjs/common";
import type {
  Comment,
  CommentsPage,
  CommentsQuery,
  ListQuery,
  Page,
  RepliesPage,
  SearchQuery,
  StoryRef,
} from "#contract";
import { Problem } from "#contract";
import { patternOf, searchedWords } from "#discussion";
import { type Configuration, configurationToken, KnownSites } from "#platform";
import { beginning, Comments, presentComment, presentStory, type StoredComment, Stories } from "#store";
import { presentSite } from "../sites/present-site.js";

/** How many replies come along with a comment, at each level below it. */
const firstReplies = [3, 2, 1];

/** Reads discussions as everyone sees them. */
@Injectable()
export class ReadThread {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly comments: Comments,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  /** A page of a story's list. The story is read first: events after its `seq` may be in the page, none before is missing. */
  async page(ref: StoryRef, query: CommentsQuery): Promise<CommentsPage> {
    const site = await this.sites.get(ref.site);
    const story = presentStory(ref, await this.stories.byRef(ref));
    const { items: found, next } = await this.comments.list(ref, query);
    const items = query.show === "featured" ? found.map(alone) : await this.withReplies(ref, found);
    const page = { story, items, next };
    return query.with === "site"
      ? { ...page, site: presentSite(site, this.configuration.realtimeUrl) }
      : page;
  }

  /** Comments of a story whose text has all of the words, newest first, each by itself. */
  async search(ref: StoryRef, { q, ...part }: SearchQuery): Promise<RepliesPage> {
    await this.sites.get(ref.site);
    const patterns = searchedWords(q).map(patternOf);
    if (patterns.length === 0) return { items: [], next: null };
    const found = await this.comments.search(ref, patterns, part);
    return {
      items: found.items.map(alone),
      next: found.next,
    };
  }

  /** The rest of the replies to a comment, oldest first. */
  async replies(site: string, id: string, part: ListQuery): Promise<RepliesPage> {
    const { story } = await this.listed(site, id);
    const ref = { site, story };
    const found = await this.comments.replies(ref, id, part);
    return { items: await this.withReplies(ref, found.items, 1), next: found.next };
  }

  /** One comment with what it answers and its first replies. */
  async permalink(site: string, id: string) {
    const stored = await this.listed(site, id);
    const [comments, ancestors] = await Promise.all([
      this.withReplies(stored, [stored]),
      this.comments.onStory(stored, stored.ancestors),
    ]);
    const inOrder = ancestors.sort((a, b) => a.ancestors.length - b.ancestors.length);
    return { comment: comments[0], ancestors: inOrder.map((ancestor) => presentComment(ancestor)) };
  }

  /** The story that a comment belongs to. @throws Problem `comment-unknown` where readers do not see it */
  async listed(site: string, id: string): Promise<StoredComment> {
    await this.sites.get(site);
    const found = await this.comments.byId(site, id);
    if (!found?.listed) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    return found;
  }

  private async withReplies(ref: StoryRef, comments: StoredComment[], level = 0): Promise<Comment[]> {
    const limit = firstReplies[level];
    const parents = limit === undefined ? [] : comments.filter(({ replies }) => replies > 0);
    const found = await this.comments.firstReplies(
      ref,
      parents.map(({ _id }) => _id),
      limit ?? 0,
    );
    const pages = await this.presentedReplies(ref, found, level + 1);
    return comments.map((comment) => presentComment(comment, pages.get(comment._id) ?? unread(comment)));
  }

  private async presentedReplies(
    ref: StoryRef,
    found: Map<string, Page<StoredComment>>,
    level: number,
  ): Promise<Map<string, RepliesPage>> {
    if (found.size === 0) return new Map();
    const all = [...found.values()].flatMap(({ items }) => items);
    const presented = new Map((await this.withReplies(ref, all, level)).map((reply) => [reply.id, reply]));
    return new Map(
      [...found].map(([parent, { items, next }]) => [
        parent,
        { items: items.flatMap(({ _id }) => presented.get(_id) ?? []), next },
      ]),
    );
  }
}

/** A comment out of its thread. */
function alone(comment: StoredComment): Comment {
  return presentComment(comment, unread(comment));
}

/** Replies that there are, none of them read yet: the list starts at its beginning. */
function unread({ replies }: StoredComment): RepliesPage {
  return { items: [], next: replies > 0 ? beginning : null };
}
