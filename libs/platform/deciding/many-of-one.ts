import { manyOfOne } from "#contract";
import type { StoredComment } from "#store";

/** Who has written all of some comments, where these are so many that rejecting them is a grave act; null: nobody has. */
export function authorOfMany(
  comments: readonly { author: Pick<StoredComment["author"], "id"> }[],
): string | null {
  const [first] = comments;
  if (!first || comments.length < manyOfOne) return null;
  return comments.every(({ author }) => author.id === first.author.id) ? first.author.id : null;
}
