import type { FlagReason } from "#contract";
import type { ImportedDecision } from "../imported.js";

/** Who moderated the demo before: people known by their name like its authors. Nobody can sign in as them. */
export interface FormerModerator {
  name: string;
  /** what they noted on each decision: that it came with the demo */
  note: string;
}

export const maud: FormerModerator = { name: "Maud Ferrand", note: "Venue avec la démonstration." };
export const owen: FormerModerator = { name: "Owen Blake", note: "Came with the demo." };

export function rejectedBy({ name: by, note }: FormerModerator, reason: FlagReason): ImportedDecision {
  return { by, decision: "reject", reason, note };
}

export function publishedBy({ name: by, note }: FormerModerator): ImportedDecision {
  return { by, decision: "publish", note };
}
