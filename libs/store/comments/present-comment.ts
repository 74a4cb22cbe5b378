import {
  type Comment,
  type Localized,
  type OwnComment,
  type RepliesPage,
  type TextLanguage,
  toldInGeneral,
} from "#contract";
import type { StoredComment } from "./comment.schema.js";

const noReplies: RepliesPage = { items: [], next: null };

/** A comment as every reader gets it: the revision that is shown, or a tombstone. */
export function presentComment(stored: StoredComment, replies: RepliesPage = noReplies): Comment {
  const content = contentOf(stored, stored.shown);
  return {
    id: stored._id,
    parent: stored.parent,
    depth: stored.ancestors.length,
    author: content ? stored.author : null,
    html: content?.html ?? "",
    text: content?.text ?? "",
    lang: stored.lang,
    status: content ? "published" : stored.status === "deleted" ? "deleted" : "rejected",
    createdAt: stored.createdAt.toISOString(),
    editedAt: content && content.revision > 1 ? content.at.toISOString() : null,
    revision: content?.revision ?? stored.revision,
    reactions: content ? stored.reactions : {},
    replies: { count: stored.replies, items: replies.items, next: replies.next },
    // comments of earlier versions do not say
    featured: Boolean(stored.featuredAt),
    answer: Boolean(stored.answer),
    answered: (stored.answers ?? 0) > 0,
  };
}

/** Text and HTML of one revision; null where it is not there. */
export function contentOf(stored: StoredComment, revision: number | null) {
  if (revision === stored.revision)
    return { revision, text: stored.text, html: stored.html, at: stored.editedAt ?? stored.createdAt };
  return stored.revisions.find((earlier) => earlier.revision === revision) ?? null;
}

/** Why a comment was held or refused, if it was: where it is said in each, in a language if one is named. */
export function reasonOf(
  { status, decision, verdict }: StoredComment,
  language: TextLanguage = "en",
): string | null {
  if (decision?.shadow || (status !== "held" && status !== "rejected")) return null;
  const reason = decision?.reason ?? null;
  return localizedReason({ decision, verdict })?.[language] ?? reason;
}

/** What is said to a comment's author in each language, where the filters or the site's own reasons say it. */
export function localizedReason({
  decision,
  verdict,
}: Pick<StoredComment, "decision" | "verdict">): Localized | undefined {
  if (decision?.said) return decision.said;
  const reason = decision?.reason ?? null;
  const isVerdicts = reason !== null && verdict && Object.values(verdict.reason).includes(reason);
  return isVerdicts ? (verdict.told ?? toldInGeneral) : undefined;
}

/** What its author is told of how a comment stands: one that is for them alone looks published to them. */
export function statusToAuthor({ status, decision }: Pick<StoredComment, "status" | "decision">) {
  return status === "rejected" && decision?.shadow ? "published" : status;
}

/** A comment as its own author sees it: the latest text, its status, and why it was held or refused. */
export function presentOwnComment(stored: StoredComment, language?: TextLanguage): OwnComment {
  const { author, text, html, decision, revision, editedAt, reactions } = stored;
  const status = statusToAuthor(stored);
  return {
    ...presentComment(stored),
    author,
    text,
    html,
    status,
    revision,
    editedAt: editedAt?.toISOString() ?? null,
    reactions,
    reason: reasonOf(stored, language),
    statement: status === "rejected" ? (decision?.id ?? null) : null,
  };
}
