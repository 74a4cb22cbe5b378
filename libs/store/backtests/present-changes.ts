import type { ChangedVerdict } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import type { Comments } from "../comments/comments.js";
import type { ChangedComment } from "./backtest.schema.js";

type Known = Pick<Comments, "byIds">;

/** What would be judged otherwise, as it is told before anybody has said who was right. */
export function presentChanges(
  comments: Known,
  site: string,
  changed: readonly ChangedComment[],
): Promise<ChangedVerdict[]> {
  return joined(comments, site, changed, (change, comment) => {
    const { was, would, decidedBy, people, seen, revision } = change;
    const isAsItWas = comment.revision === revision;
    return {
      ...{ ...placed(comment, revision), was, would, decidedBy, people },
      wasDecidedBy: isAsItWas ? (comment.verdict?.decidedBy ?? null) : null,
      judgement: null,
      // what was masked since has moved what stood behind it
      findings: comment.masking || textOf(comment, revision) === null ? [] : seen,
    };
  });
}

/** Joins what was found with the comments as they are now: what was erased since is no longer told. */
export async function joined<Found extends { comment: string }, Told>(
  comments: Known,
  site: string,
  all: readonly Found[],
  tell: (found: Found, comment: StoredComment) => Told,
): Promise<Told[]> {
  const found = await comments.byIds(all.map(({ comment }) => comment));
  const known = new Map(found.map((comment) => [comment._id, comment]));
  return all.flatMap((one) => {
    const comment = known.get(one.comment);
    if (comment?.site !== site || comment.status === "deleted") return [];
    return [tell(one, comment)];
  });
}

/** Where a comment stands that was judged again, and its text as it was then. */
export function placed(comment: StoredComment, revision: number) {
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
