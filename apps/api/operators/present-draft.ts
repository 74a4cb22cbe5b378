import type { Drafted } from "#contract";
import type { StoredFilterDraft } from "#store";

export function presentDraft({ revision, by, at }: StoredFilterDraft): Drafted {
  return { revision, by, at: at.toISOString() };
}
