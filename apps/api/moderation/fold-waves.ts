import { Injectable } from "@nestjs/common";
import type { ListQuery, Page, QueueOrder } from "#contract";
import { Queues, type SeenQueue, type StoredComment, WaveParts } from "#store";

/** So much is read at most for one page. */
const mostRead = 1000;

/** A page on which one comment stands for each wave. */
export interface Folded extends Page<StoredComment> {
  /** the others of its wave that were come by, where a comment stands for one */
  beside: ReadonlyMap<string, readonly string[]>;
}

/** Pages of a queue in which a wave is one item: the first of it, in the order of the queue. A page may be short. */
@Injectable()
export class FoldWaves {
  constructor(
    private readonly queues: Queues,
    private readonly parts: WaveParts,
  ) {}

  async page(seen: SeenQueue, { limit, after, order }: ListQuery & { order: QueueOrder }): Promise<Folded> {
    const items: StoredComment[] = [];
    const besideOf = new Map<string, { comment: string; beside: string[] }>();
    let next: string | null | undefined = after;
    let read = 0;
    do {
      const part: Page<StoredComment> = await this.queues.page(seen, {
        ...{ order, limit: limit - items.length },
        ...(next ? { after: next } : {}),
      });
      const waves = await this.wavesOf(part.items);
      for (const comment of part.items) {
        const wave = waves.get(comment._id);
        const head = wave === undefined ? undefined : besideOf.get(wave);
        if (head) head.beside.push(comment._id);
        else items.push(comment);
        if (wave !== undefined && !head) besideOf.set(wave, { comment: comment._id, beside: [] });
      }
      read += part.items.length;
      next = part.next;
    } while (next !== null && items.length < limit / 2 && read < mostRead);
    const heads = [...besideOf.values()];
    return { items, next, beside: new Map(heads.map(({ comment, beside }) => [comment, beside])) };
  }

  private async wavesOf(comments: readonly StoredComment[]): Promise<Map<string, string>> {
    const parts = await this.parts.ofComments(comments.map(({ _id }) => _id));
    return new Map(parts.map(({ _id, wave }) => [_id, wave]));
  }
}
