import type { Role, Session } from "#contract";
import type { Person } from "../newsroom/person.js";

/** What a browser keeps of somebody who has signed in. */
export function sessionOf({ id, name, token, site }: Person): Session {
  if (token === null) throw new Error(`${name} is not signed in`);
  const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
  return { token, expiresAt, user: { id, site, name, avatar: null, badges: [], role: "reader" } };
}

/** What the console keeps of somebody who is signed in. */
export function staffSession(person: Person, role: Role) {
  const session = sessionOf(person);
  return { ...session, user: { ...session.user, role }, site: person.site };
}
