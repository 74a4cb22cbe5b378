import type { Deed } from "#contract";
import type { Me } from "#discussion";
import type { ActFacts, StoredProposal } from "#store";

/** What the trail says of a proposal. */
export function trailOf(
  { _id, site, act }: StoredProposal,
  me: Me,
  done: "proposed" | "confirmed" | "declined" | "withdrawn",
  note: string | null = null,
): [ActFacts, Deed] {
  const about =
    "user" in act ? { kind: "person" as const, id: act.user } : { kind: "comment" as const, id: act.comment };
  return [
    { site, me, about, words: { reason: act.asked.reason ?? null, note } },
    { kind: "proposal", what: { act: done, proposal: _id, of: act.kind } },
  ];
}
