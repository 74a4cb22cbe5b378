import { Injectable } from "@nestjs/common";
import type { ChangedVerdict, DifferingVerdict } from "#contract";
import { type ChangedComment, Comments, type StoredComment } from "#store";
import type { DifferingComment } from "./differing.js";

/** Joins what backtests have found with the comments as they are now: what was erased since is no longer told. */
@Injectable()
export class PresentChanges {
  constructor(private readonly comments: Comments) {}

  async run(site: string, changed: readonly ChangedComment[]): Promise<ChangedVerdict[]> {
    return this.joined(site, changed, ({ was, would, decidedBy, people, seen, revision }, comment) => {
      const isAsItWas = comment.revision === revision;
      return {
        ...{ ...placed(comment, revision), was, would, decidedBy, people },
        wasDecidedBy: isAsItWas ? (comment.verdict?.decidedBy ?? null) : null,
        // what was masked since has moved what stood behind it
        findings: comment.masking || textOf(comment, revision) === null ? [] : seen,
      };
    });
  }

  async differing(site: string, found: readonly DifferingComment[]): Promise<DifferingVerdict[]> {
    return this.joined(site, found, ({ was, one, other, people, revision }, comment) => ({
      ...{ ...placed(comment, revision), was, one, other, people },
    }));
  }

  private async joined<Found extends { comment: string }, Told>(
    site: string,
    all: readonly Found[],
    tell: (found: Found, comment: StoredComment) => Told,
  ): Promise<Told[]> {
    const known = await this.comments.byIds(all.map(({ comment }) => comment));
    const comments = new Map(known.map((comment) => [comment._id, comment]));
    return all.flatMap((one) => {
      const comment = comments.get(one.comment);
      if (comment?.site !== site || comment.status === "deleted") return [];
      return [tell(one, comment)];
    });
  }
}

function placed(comment: StoredComment, revision: number) {
  const { _id, story, createdAt, text, author } = comment;
  const { id, name } = author;
  return {
    ...{ comment: _id, story, at: createdAt.toISOString(), author: { id, name } },
    text: textOf(comment, revision) ?? text,
  };
}

/** A text as it was then; null where it is not kept. */
function textOf(comment: StoredComment, revision: number): string | null {
  if (comment.revision === revision) return comment.text;
  return comment.revisions.find((earlier) => earlier.revision === revision)?.text ?? null;
}
