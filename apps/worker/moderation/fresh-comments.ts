import { Injectable } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import type { ModerateJob } from "#contract";
import type { StoredComment } from "#store";

/** Longer than a comment waits for its verdict where all is well, in ms. */
const fresh = 10_000;

/**
 * Comments that this process's relay has just seen come in: whoever judges them here need not read them again. One that has
 * changed since is judged for nothing, since its verdict comes too late.
 */
@Injectable()
export class FreshComments {
  private readonly comments = new LRUCache<string, StoredComment>({ max: 1000, ttl: fresh });

  add(comment: StoredComment): void {
    this.comments.set(comment._id, comment);
  }

  /** The comment that a job is about, once. */
  take({ site, comment: id, revision }: ModerateJob): StoredComment | null {
    const comment = this.comments.get(id);
    this.comments.delete(id);
    return comment?.site === site && comment.revision === revision ? comment : null;
  }
}
