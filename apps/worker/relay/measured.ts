import { commentQueues, type Measure, type StoredComment, type StoredDecision } from "#store";

/** What is counted of a decision. @param comment as it stood before */
export function measured(comment: StoredComment, { by, at, undoes }: StoredDecision): Measure {
  const { verdict } = comment;
  return {
    waited: undoes === undefined ? waitedFor(comment, by.kind, at) : null,
    judged: verdict?.verdict ?? null,
    found: [...new Set(verdict?.findings.map(({ filter }) => filter))],
  };
}

/** Nobody waits for what is decided already, and only looked at again. */
const hurried = commentQueues.filter((queue) => queue !== "audit" && queue !== "new-authors");

function waitedFor(
  { waiting, acceptedAt }: StoredComment,
  kind: "person" | "machine",
  at: Date,
): number | null {
  const begun = kind === "machine" ? [acceptedAt] : hurried.flatMap((queue) => waiting[queue] ?? []);
  if (begun.length === 0) return null;
  return Math.max(0, at.getTime() - Math.min(...begun.map((moment) => moment.getTime())));
}
