import { type Actor, Problem } from "#contract";
import type { StoredStatement } from "#store";

/** Who has to do with what an appeal is against. */
interface Involved extends Pick<StoredStatement, "by" | "user"> {
  /** where it took two people */
  proposedBy: Actor | undefined;
}

/** Why somebody may not hear an appeal; null where they may. The machine's decisions are heard by anyone who is not concerned. */
export function involvedIn({ by, user, proposedBy }: Involved, me: string): Problem | null {
  if (user === me) return new Problem("own-decision", "it is your own appeal: somebody else has to hear it");
  if (by.kind === "person" && by.id === me)
    return new Problem("own-decision", "you made this decision: somebody else has to hear the appeal");
  if (proposedBy?.id === me)
    return new Problem("own-decision", "you proposed this decision: somebody else has to hear the appeal");
  return null;
}
