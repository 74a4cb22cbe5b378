import type { SiteSummary } from "#contract";
import { haveEmotions } from "#discussion/votes.js";

/** Whether readers have more to choose from than votes, for which there is a line of its own below each comment. */
export function reacts(site: SiteSummary | null): boolean {
  return haveEmotions(site?.reactions ?? []);
}
