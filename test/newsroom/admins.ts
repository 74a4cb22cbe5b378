import { session } from "#contract";
import { Person } from "./person.js";
import { adminPassword } from "./system.js";

const admins = new Map<string, Promise<Person>>();

/** The installation's admin, who signs in once at each API: their token counts on every site. */
export function adminOf(api: string): Promise<Person> {
  const known = admins.get(api) ?? signInAdmin(api);
  admins.set(api, known);
  return known;
}

/** Keeps the admin of an API who has signed in elsewhere: nobody may do so too often. */
export function rememberAdmin(api: string, { id, token }: Pick<Person, "id" | "token">): void {
  admins.set(api, Promise.resolve(new Person(api, "any", id, "admin", token)));
}

async function signInAdmin(api: string): Promise<Person> {
  const credentials = { username: "admin", password: adminPassword };
  const stranger = new Person(api, "any", "", "", null);
  const answer = await stranger.ask("auth/login", { method: "POST", body: credentials });
  const { user, token } = session.parse(answer.body);
  return new Person(api, "any", user.id, "admin", token);
}
