import type { Approval } from "#contract";
import type { StoredComment, StoredDecision } from "./comment.schema.js";

/** The decision of a person that lets a comment stand as it is; null where there is none, or where it was taken back. */
export function approvalOf({ decision, status }: StoredComment): Approval | null {
  if (status !== "published" || !decision || !approves(decision)) return null;
  const { at, by, note } = decision;
  return { at: at.toISOString(), by, note };
}

function approves({ by, to, undoes }: StoredDecision): boolean {
  return by.kind === "person" && to === "published" && undoes === undefined;
}

/** When that was, as MongoDB works it out of a comment; long ago where there is none. */
export const approvedAt = {
  $cond: [
    {
      $and: [
        { $eq: ["$status", "published"] },
        { $eq: ["$decision.by.kind", "person"] },
        { $eq: ["$decision.to", "published"] },
        { $eq: [{ $type: "$decision.undoes" }, "missing"] },
      ],
    },
    "$decision.at",
    new Date(0),
  ],
} as const;
