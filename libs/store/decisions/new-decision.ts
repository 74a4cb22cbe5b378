import { newId } from "../new-id.js";
import type { StoredComment, StoredDecision } from "../comments/comment.schema.js";

type Seen = Pick<StoredComment, "status" | "revision">;
type Grounds = Partial<Omit<StoredDecision, "id" | "at" | "by" | "from" | "to" | "revision">>;

/** Who decides where nobody has to: the machine. */
export const machine = { kind: "machine", id: "machine", name: "Palabre" } as const;

/** A decision on a comment as it was seen. What is not said of its grounds is null. */
export function newDecision(
  { status: from, revision }: Seen,
  by: StoredDecision["by"],
  to: StoredDecision["to"],
  grounds: Grounds = {},
): StoredDecision {
  const none = { reason: null, note: null, version: null };
  return { id: newId(), at: new Date(), by, from, to, revision, ...none, ...grounds };
}
