import type { Decision, ModerationCase } from "#contract";
import type { Desk } from "./desk.js";

/** Whether a comment is among the newsroom's picks, by its trail: what readers don't see any more is none. */
export function isPicked(decisions: readonly Decision[]): boolean {
  const last = decisions.findLast(({ featured, to }) => featured !== undefined || to !== "published");
  return last?.featured ?? false;
}

/** Shows a pick, or the end of one, in the trail before the API has it. */
export function picked(desk: Desk, comment: string, entry: Decision): Desk {
  return withTrail(desk, comment, (decisions) => [...decisions, entry]);
}

/** The API did not take it. */
export function unpicked(desk: Desk, comment: string, id: string): Desk {
  return withTrail(desk, comment, (decisions) => decisions.filter((entry) => entry.id !== id));
}

/** The last that changed a comment's status: to pick it changes none. */
export function lastStep(
  decisions: readonly Decision[],
  isMeant: (decision: Decision) => boolean = () => true,
): Decision | undefined {
  return decisions.findLast((decision) => decision.featured === undefined && isMeant(decision));
}

function withTrail(
  desk: Desk,
  comment: string,
  change: (decisions: ModerationCase["decisions"]) => ModerationCase["decisions"],
): Desk {
  const known = desk.cases[comment];
  if (!known) return desk;
  return { ...desk, cases: { ...desk.cases, [comment]: { ...known, decisions: change(known.decisions) } } };
}
