import { Injectable } from "@nestjs/common";
import type { ChangedVerdict } from "#contract";
import { type ChangedComment, Comments } from "#store";

/** Joins what a backtest has found changed with the comments as they are now: what was erased since is no longer told. */
@Injectable()
export class PresentChanges {
  constructor(private readonly comments: Comments) {}

  async run(site: string, changed: readonly ChangedComment[]): Promise<ChangedVerdict[]> {
    const found = await this.comments.byIds(changed.map(({ comment }) => comment));
    const comments = new Map(
      found.filter((comment) => comment.site === site).map((comment) => [comment._id, comment]),
    );
    return changed.flatMap((one) => {
      const comment = comments.get(one.comment);
      if (!comment || comment.status === "deleted") return [];
      const { story, createdAt, text, author } = comment;
      const { id, name } = author;
      return [{ ...one, story, at: createdAt.toISOString(), text, author: { id, name } }];
    });
  }
}
