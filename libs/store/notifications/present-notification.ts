import type { Notification } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import { contentOf } from "../comments/present-comment.js";
import type { StoredNotification } from "./notification.schema.js";

const excerptLength = 140;
const escaped: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** A notification with the words that it is about; null where they are somebody else's, and readers do not see them. */
export function presentNotification(
  stored: StoredNotification,
  comment: StoredComment | undefined,
): Notification | null {
  if (stored.kind === "escalated")
    return {
      ...presentFacts(stored),
      by: null,
      excerpt: excerptOf((comment && contentOf(comment, comment.shown)?.html) ?? ""),
    };
  if (stored.statement !== undefined || stored.kind === "masked")
    return { ...presentFacts(stored), by: null, excerpt: excerptOf(comment?.html ?? "") };
  const content = comment && contentOf(comment, comment.shown);
  if (!content) return null;
  return { ...presentFacts(stored), by: comment.author, excerpt: excerptOf(content.html) };
}

function presentFacts({ _id, kind, at, read, story, url, title, comment, statement }: StoredNotification) {
  return {
    id: _id,
    kind,
    at: at.toISOString(),
    read,
    story: story === null ? null : { id: story, url, title },
    comment,
    statement: statement ?? null,
  };
}

/** The beginning of a comment's own HTML as plain text. */
function excerptOf(html: string): string {
  const bare = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => escaped[entity] ?? "");
  const characters = Array.from(bare.replace(/\s+/gu, " ").trim());
  return characters.length > excerptLength
    ? `${characters.slice(0, excerptLength - 1).join("")}…`
    : characters.join("");
}
