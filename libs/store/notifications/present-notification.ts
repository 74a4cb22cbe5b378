import type { Notification } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import { contentOf } from "../comments/present-comment.js";
import type { StoredNotification } from "./notification.schema.js";

const excerptLength = 140;
const escaped: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** A notification with the words that it is about; null where readers do not see them. */
export function presentNotification(
  { _id, kind, at, read, story, url, title }: StoredNotification,
  comment: StoredComment | undefined,
): Notification | null {
  const content = comment && contentOf(comment, comment.shown);
  if (!content) return null;
  const { _id: id, author } = comment;
  const excerpt = excerptOf(content.html);
  return {
    id: _id,
    kind,
    at: at.toISOString(),
    read,
    story: { id: story, url, title },
    comment: id,
    by: author,
    excerpt,
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
