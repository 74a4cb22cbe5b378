import type { QueueItem } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";

/** Whether people decide on a comment without knowing what the machine did: it was drawn, and nothing else asks for a look. */
export function isBlind({ waiting }: Pick<StoredComment, "waiting">): boolean {
  return waiting.audit !== undefined && Object.keys(waiting).length === 1;
}

/** An item with nothing in it of what the machine concluded: as if it had held the comment, and had not said why. */
export function blinded(item: QueueItem): QueueItem {
  return { ...item, comment: { ...item.comment, status: "held" }, verdict: null, findings: [], wave: null };
}
