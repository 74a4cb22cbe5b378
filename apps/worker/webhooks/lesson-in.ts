import { type AkismetFilter, builtInReasons, type Reason } from "#contract";
import { noAnswer } from "#moderation";
import type { StoredComment, StoredTold } from "#store";

type Told = StoredTold["told"];

interface Lesson {
  filter: Pick<AkismetFilter, "id" | "spamReasons">;
  /** the site's own; null: those that every site begins with */
  reasons: readonly Reason[] | null;
  /** what the service was told of this text before */
  told: Told | null;
}

/**
 * What is news to a service in what people decided on a comment: spam that it missed, what it wrongly took for spam, and whatever
 * of that was told and holds no more. Whoever takes a decision back says nothing new, and corrects what was told of it.
 */
export function lessonIn(
  { decision, verdict, status }: Pick<StoredComment, "decision" | "verdict" | "status">,
  { filter, reasons, told }: Lesson,
): Told | null {
  if (decision?.by.kind !== "person") return null;
  const own = verdict?.findings.filter((one) => one.filter === filter.id) ?? [];
  const believed = told ?? (own.some(({ rule }) => rule !== noAnswer) ? "spam" : "ham");
  const isBack = decision.undoes !== undefined;
  if (status === "published") return believed === "spam" && (!isBack || told === "spam") ? "ham" : null;
  if (status !== "rejected") return null;
  if (meansSpam(decision.reason, { filter, reasons })) return believed === "ham" && !isBack ? "spam" : null;
  return told === "spam" ? "ham" : null;
}

/** What the operator says; else a reason named spam, or of a category of that name. */
function meansSpam(
  reason: string | null,
  { filter: { spamReasons }, reasons }: Pick<Lesson, "filter" | "reasons">,
): boolean {
  if (reason === null) return false;
  if (spamReasons) return spamReasons.includes(reason);
  const found = (reasons ?? builtInReasons).find(({ id }) => id === reason);
  return reason === "spam" || found?.category?.toLowerCase() === "spam";
}
