import type { Verdict } from "#contract";
import type { Comments, StoredComment, StoredSite } from "#store";

/** Whether a person reads it first since not enough of its author's comments were published. Costs nothing where the site trusts everybody. */
export async function isUntrusted(
  comments: Pick<Comments, "othersByAuthor">,
  comment: StoredComment,
  { verdict }: Verdict,
  { settings: { trustedAfter } }: StoredSite,
): Promise<boolean> {
  if (trustedAfter === 0 || verdict === "reject" || verdict === "hold") return false;
  return (await comments.othersByAuthor(comment, "published", trustedAfter)) < trustedAfter;
}
