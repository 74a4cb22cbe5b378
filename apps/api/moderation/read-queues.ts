import { Injectable } from "@nestjs/common";
import type { ListQuery, QueueCounts, QueueName, QueuePage, TextLanguage } from "#contract";
import { commentQueues, Comments, QueueItems, waitsSince } from "#store";

@Injectable()
export class ReadQueues {
  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
  ) {}

  counts(site: string): Promise<QueueCounts> {
    return this.comments.queueCounts(site);
  }

  async page(site: string, queue: QueueName, query: ListQuery, language: TextLanguage): Promise<QueuePage> {
    const ofComments = commentQueues.find((name) => name === queue);
    if (!ofComments) return { items: [], next: null };
    const { items, next } = await this.comments.waiting(site, ofComments, query);
    const since = new Map(items.map((comment) => [comment._id, waitsSince(comment, ofComments)]));
    const shown = await this.items.of(site, items, language);
    return {
      items: shown.map((item) => ({ ...item, since: since.get(item.comment.id) ?? item.since })),
      next,
    };
  }
}
