import type { CommentStatus } from "#contract";

type Step = "publish" | "hold" | "reject" | "delete";

const everywhere = { publish: "published", hold: "held", reject: "rejected", delete: "deleted" } as const;

/** A comment's status changes by this table only. What is deleted stays deleted. */
const steps: Record<CommentStatus, Partial<Record<Step, CommentStatus>>> = {
  pending: everywhere,
  held: everywhere,
  published: everywhere,
  rejected: everywhere,
  deleted: {},
};

/** @returns the status after the step, or null where the step may not be taken */
export function statusAfterStep(status: CommentStatus, step: Step): CommentStatus | null {
  return steps[status][step] ?? null;
}
