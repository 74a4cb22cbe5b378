import { Injectable } from "@nestjs/common";
import type { QueueCounts, QueueItem, QueueName, QueuePage, QueueQuery, TextLanguage } from "#contract";
import { type Limits, WaitingIn } from "#platform";
import { commentQueues, inQueue, QueueItems, Queues } from "#store";
import { type Folded, FoldWaves } from "./fold-waves.js";

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
    private readonly folded: FoldWaves,
    private readonly items: QueueItems,
    private readonly waiting: WaitingIn,
  ) {}

  counts({ site, sections, me }: Desk): Promise<QueueCounts> {
    return this.waiting.counts(site, sections, me);
  }

  async page(
    { site, sections, me }: Desk,
    name: QueueName,
    { waves, ...query }: QueueQuery,
    language: TextLanguage,
  ): Promise<QueuePage> {
    const queue = commentQueues.find((one) => one === name);
    if (!queue) return { items: [], next: null };
    const seen = { site, queue, sections, reader: me };
    const page =
      waves === "folded"
        ? await this.folded.page(seen, query)
        : { ...(await this.queues.page(seen, query)), beside: nothing };
    const comments = new Map(page.items.map((comment) => [comment._id, comment]));
    const presented = (await this.items.of(site, page.items, language, me)).map((item) => {
      const comment = comments.get(item.comment.id);
      return withBeside(comment ? inQueue(item, comment, queue) : item, page.beside);
    });
    return { items: presented, next: page.next };
  }
}

const nothing: Folded["beside"] = new Map();

/** An item that stands for its wave says what is left out for its sake. */
function withBeside(item: QueueItem, beside: Folded["beside"]): QueueItem {
  const others = beside.get(item.comment.id) ?? [];
  return item.wave && others.length > 0 ? { ...item, wave: { ...item.wave, beside: [...others] } } : item;
}
