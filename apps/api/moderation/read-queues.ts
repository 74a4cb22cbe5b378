import { Injectable } from "@nestjs/common";
import type { ListQuery, QueueCounts, QueueName, QueuePage, TextLanguage } from "#contract";
import { type Limits, WaitingIn } from "#platform";
import { commentQueues, Comments, QueueItems, waitsSince } from "#store";

/** A site, as far as somebody sees of it. */
interface Desk {
  site: string;
  sections: Limits;
  me: string;
}

@Injectable()
export class ReadQueues {
  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
    private readonly waiting: WaitingIn,
  ) {}

  counts({ site, sections, me }: Desk): Promise<QueueCounts> {
    return this.waiting.counts(site, sections, me);
  }

  async page(
    { site, sections, me }: Desk,
    queue: QueueName,
    query: ListQuery,
    language: TextLanguage,
  ): Promise<QueuePage> {
    const ofComments = commentQueues.find((name) => name === queue);
    if (!ofComments) return { items: [], next: null };
    const { items, next } = await this.comments.waiting(site, ofComments, query, {
      stories: await this.waiting.stories(site, sections, ofComments),
      reader: me,
    });
    const since = new Map(items.map((comment) => [comment._id, waitsSince(comment, ofComments)]));
    const shown = await this.items.of(site, items, language, me);
    return {
      items: shown.map((item) => ({ ...item, since: since.get(item.comment.id) ?? item.since })),
      next,
    };
  }
}
