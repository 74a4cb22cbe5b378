import type { Actor } from "#contract";
import { actorOf } from "#discussion";

/** Somebody who is erased from a site, and what stands for them where something has to. */
export interface Erased {
  site: string;
  user: string;
  pseudonym: string;
}

/** Whom the audit trail names in their place. */
export function standInFor({ pseudonym }: Pick<Erased, "pseudonym">): Actor & { kind: "person" } {
  return actorOf({ id: pseudonym, name: pseudonym });
}
