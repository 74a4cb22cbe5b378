import type { Actor } from "#contract";

/** Somebody who is erased from a site, and what stands for them where something has to. */
export interface Erased {
  site: string;
  user: string;
  pseudonym: string;
}

/** Whom the audit trail names in their place. */
export function actorOf({ pseudonym }: Pick<Erased, "pseudonym">): Actor & { kind: "person" } {
  return { kind: "person", id: pseudonym, name: pseudonym };
}
