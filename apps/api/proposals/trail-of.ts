import type { Deed, GraveAct, TrailSubject } from "#contract";
import type { Me } from "#discussion";
import type { ActFacts, StoredProposal } from "#store";

/** What the trail says of a proposal. */
export function trailOf(
  { _id, site, act }: StoredProposal,
  me: Me,
  done: "proposed" | "confirmed" | "declined" | "withdrawn",
  note: string | null = null,
): [ActFacts, Deed] {
  const reason = "reason" in act.asked ? (act.asked.reason ?? null) : null;
  return [
    { site, me, about: subjectOf(site, act), words: { reason, note } },
    { kind: "proposal", what: { act: done, proposal: _id, of: act.kind } },
  ];
}

function subjectOf(site: string, act: GraveAct): TrailSubject {
  if ("user" in act) return { kind: "person", id: act.user };
  return "comment" in act ? { kind: "comment", id: act.comment } : { kind: "site", id: site };
}
