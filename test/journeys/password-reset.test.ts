import {
  enrolment,
  type MadePasswordReset,
  madePasswordReset,
  type Session,
  session,
  staffActs,
} from "#contract";
import { shown } from "../newsroom/authenticator.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

const [forgotten, chosen] = ["oublié depuis longtemps", "choisi tout à l’heure"];

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const asked = { method: "POST", body: { username: "Léa", password: forgotten } };
  const lea = personIn(room, granted(session, 201, await room.stranger.ask("auth/register", asked)));
  return { room, admin: room.admin, lea };
}

const personIn = (room: Newsroom, { user, token }: Session) =>
  new Person(room.api, room.site, user.id, user.name, token);

function letting(by: Person, { id }: Pick<Person, "id">): Promise<Answer> {
  return by.ask(`staff/${id}/password-reset`, { method: "POST" });
}

async function lets(by: Person, person: Person): Promise<MadePasswordReset> {
  return granted(madePasswordReset, 201, await letting(by, person));
}

function choosing(room: Newsroom, code: string, password = chosen): Promise<Answer> {
  return room.stranger.ask("auth/password-reset", { method: "POST", body: { code, password } });
}

function signingIn(room: Newsroom, password: string, code?: string): Promise<Answer> {
  const body = { username: "Léa", password, ...(code !== undefined && { code }) };
  return room.stranger.ask("auth/login", { method: "POST", body });
}

test("who has forgotten their password chooses another one by a code of an admin's, and is signed out everywhere", async () => {
  const { room, admin, lea } = await newsroom();
  const { code, until } = await lets(admin, lea);
  expect(new Date(until).getTime()).toBeLessThanOrEqual(Date.now() + 24 * 3_600_000);
  expect((await choosing(room, code)).status).toBe(204);
  expect((await lea.ask("ignored")).refusal).toBe("token-ended");
  expect((await signingIn(room, forgotten)).refusal).toBe("wrong-credentials");
  expect((await signingIn(room, chosen)).status).toBe(200);
  const { items } = granted(staffActs, 200, await admin.ask("staff/acts"));
  expect(items[0]).toMatchObject({ act: "password-reset", about: { id: lea.id, name: "Léa" } });
});

test("a code works once, the last one only, on its own site, and not when the password was changed meanwhile", async () => {
  const { room, admin, lea } = await newsroom();
  const [first, second] = [await lets(admin, lea), await lets(admin, lea)];
  const elsewhere = await Newsroom.open(system.api);
  const refused = async (answer: Promise<Answer>) =>
    expect((await answer).refusal).toBe("password-reset-unknown");
  await refused(choosing(room, first.code));
  await refused(choosing(elsewhere, second.code));
  for (const guessed of ["x", `${lea.id}.`, `${lea.id}.guessed`, `.${second.code}`])
    await refused(choosing(room, guessed));
  expect((await choosing(room, second.code)).status).toBe(204);
  await refused(choosing(room, second.code, "encore un autre"));
  const third = await lets(admin, lea);
  const again = granted(session, 200, await signingIn(room, chosen));
  const body = { currentPassword: chosen, password: "changé par elle-même" };
  expect((await lea.with(again.token).ask("/v1/me", { method: "PATCH", body })).status).toBe(200);
  await refused(choosing(room, third.code));
});

test("a new password goes around no code of the second factor, and staff choose none that is tried first", async () => {
  const { room, admin, lea } = await newsroom();
  await admin.ask("staff", { method: "POST", body: { user: lea.id, role: "moderator" } });
  const codes = "/v1/me/two-factor";
  const { secret } = granted(enrolment, 201, await lea.ask(codes, { method: "POST" }));
  await lea.ask(codes, { method: "PUT", body: { code: shown(secret, -1) } });
  const { code } = await lets(admin, lea);
  expect((await choosing(room, code, "password123")).refusal).toBe("invalid-input");
  expect((await choosing(room, code)).status).toBe(204);
  expect((await signingIn(room, chosen)).refusal).toBe("code-needed");
  expect((await signingIn(room, chosen, shown(secret, 0))).status).toBe(200);
});

test("only an admin lets somebody, below their own rank, who has a password here", async () => {
  const { room, admin, lea } = await newsroom();
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  for (const one of [ana, mo, op]) expect((await letting(one, lea)).refusal).toBe("forbidden");
  expect((await letting(admin, ana)).refusal).toBe("forbidden");
  expect((await letting(admin, admin)).refusal).toBe("own-rank");
  expect((await letting(admin, { id: "nobody" })).refusal).toBe("user-unknown");
});
