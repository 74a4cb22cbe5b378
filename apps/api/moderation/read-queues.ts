import { Injectable } from "@nestjs/common";
import type { ListQuery, QueueCounts, QueueName, QueueOrder, QueuePage, TextLanguage } from "#contract";
import { type Limits, WaitingIn } from "#platform";
import { commentQueues, inQueue, QueueItems, Queues } from "#store";

/** A site, as far as somebody sees of it. */
interface Desk {
  site: string;
  sections: Limits;
  me: string;
}

@Injectable()
export class ReadQueues {
  constructor(
    private readonly queues: Queues,
    private readonly items: QueueItems,
    private readonly waiting: WaitingIn,
  ) {}

  counts({ site, sections, me }: Desk): Promise<QueueCounts> {
    return this.waiting.counts(site, sections, me);
  }

  async page(
    { site, sections, me }: Desk,
    name: QueueName,
    query: ListQuery & { order: QueueOrder },
    language: TextLanguage,
  ): Promise<QueuePage> {
    const queue = commentQueues.find((one) => one === name);
    if (!queue) return { items: [], next: null };
    const { items, next } = await this.queues.page({ site, queue, sections, reader: me }, query);
    const comments = new Map(items.map((comment) => [comment._id, comment]));
    const presented = (await this.items.of(site, items, language, me)).map((item) => {
      const comment = comments.get(item.comment.id);
      return comment ? inQueue(item, comment, queue) : item;
    });
    return { items: presented, next };
  }
}
