import type { Actor, Role } from "#contract";

/** Who asks: a signed-in person, seen from the site that is asked about. */
export interface Me {
  id: string;
  name: string;
  role: Role;
  /** the installation's admin, who is at home on every site */
  everywhere: boolean;
  /** nobody, but a server that acts by a key of its site */
  isKey: boolean;
  /** the sections that a moderator is limited to; null: all of the site */
  sections: readonly string[] | null;
  /** the network that they ask from, of its address the first bits; absent where nobody noted it */
  network?: string | undefined;
}

const ranks: Record<Role, number> = { reader: 0, moderator: 1, operator: 2, admin: 3 };

/** The one table of rights. What is not in it is denied. */
const rights = {
  comment: "reader",
  react: "reader",
  flag: "reader",
  follow: "reader",
  ignore: "reader",
  "see own": "reader",
  "change own": "reader",
  appeal: "reader",
  moderate: "moderator",
  sanction: "moderator",
  operate: "operator",
  administer: "admin",
  "make sites": "admin",
} as const satisfies Record<string, Role>;

export type Right = keyof typeof rights;

/** What is about the installation, and nothing that the admin of a site has. */
const ofInstallation: ReadonlySet<Right> = new Set(["make sites"]);

/** What only a person does: a key that made sessions of its own would outlive its end. */
const ofPeople: ReadonlySet<Right> = new Set(["change own"]);

/** What somebody is, as far as it says what they may do. */
export type Standing = Pick<Me, "role" | "everywhere" | "isKey">;

export function may({ role, everywhere, isKey }: Standing, right: Right): boolean {
  if (ofInstallation.has(right) && !everywhere) return false;
  if (ofPeople.has(right) && isKey) return false;
  return ranks[role] >= ranks[rights[right]];
}

/** Whether somebody stands above another: staff answers for its own rank to nobody but the rank above. */
export function outranks(role: Role, other: Role): boolean {
  return ranks[role] > ranks[other];
}

/** Whether somebody may give a rank, or take it away: it has to be below their own. */
export function mayGive({ role, everywhere }: Pick<Me, "role" | "everywhere">, given: Role): boolean {
  return role === "admin" && (everywhere || outranks(role, given));
}

/** The least role that has a right. */
export function roleNeeded(right: Right): Role {
  return rights[right];
}

/** Who has a right, to name in a refusal. */
export function whoMay(right: Right): string {
  if (ofInstallation.has(right)) return "the installation's admin";
  if (ofPeople.has(right)) return "somebody who has signed in";
  return `a ${rights[right]}`;
}

/** Who acts, as the trail names them. */
export function actorOf({ id, name }: Pick<Me, "id" | "name">): Actor & { kind: "person" } {
  return { kind: "person", id, name };
}
