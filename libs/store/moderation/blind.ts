import type { QueueItem } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";

/**
 * Whether a comment is decided on without knowing what was decided before: it was drawn, and nothing else asks for a look.
 * @param reader who knows what they have decided themselves
 */
export function isBlind(
  { waiting, decision }: Pick<StoredComment, "waiting" | "decision">,
  reader?: string,
): boolean {
  if (waiting.audit === undefined || Object.keys(waiting).length > 1) return false;
  return reader === undefined || decision?.by.id !== reader;
}

/** An item with nothing in it of what was concluded: as if the machine had held the comment, and had not said why. */
export function blinded(item: QueueItem): QueueItem {
  const comment: QueueItem["comment"] = { ...item.comment, status: "held" };
  return {
    ...{ ...item, comment, blind: true },
    ...{ verdict: null, findings: [], wave: null, order: null, approved: null },
  };
}
