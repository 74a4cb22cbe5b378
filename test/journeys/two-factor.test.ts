import {
  enrolment,
  madeInvitation,
  myData,
  recoveryCodes,
  session,
  staff,
  staffActs,
  twoFactor,
} from "#contract";
import { shown } from "../newsroom/authenticator.js";
import { everything } from "../newsroom/everything.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const password = "un mot de passe assez long";
const own = "/v1/me/two-factor";

/** Léa moderates, and signs in with a password. */
async function newsroom() {
  const room = await Newsroom.open(system.api);
  const asked = { for: "Léa", role: "moderator" };
  const invited = await room.admin.ask("invitations", { method: "POST", body: asked });
  const { code } = granted(madeInvitation, 201, invited);
  const body = { code, username: "Léa", password };
  const made = granted(session, 201, await room.stranger.ask("auth/invitation", { method: "POST", body }));
  return { room, lea: bearerOf(room, made) };
}

function bearerOf(room: Newsroom, { user, token }: { user: { id: string; name: string }; token: string }) {
  return new Person(room.api, room.site, user.id, user.name, token);
}

function signingIn(room: Newsroom, code?: string, secretly = password) {
  const body = { username: "Léa", password: secretly, ...(code === undefined ? {} : { code }) };
  return room.stranger.ask("auth/login", { method: "POST", body });
}

/** Turns codes on with the code of the period before, so that two more count at once. */
async function turnsOn(person: Person) {
  const { secret, uri } = granted(enrolment, 201, await person.ask(own, { method: "POST" }));
  const body = { code: shown(secret, -1) };
  const { codes } = granted(recoveryCodes, 200, await person.ask(own, { method: "PUT", body }));
  return { secret, uri, codes };
}

test("whoever has turned codes on signs in with one, and each counts once", async () => {
  const { room, lea } = await newsroom();
  expect((await signingIn(room)).status).toBe(200);
  const { secret, uri } = await turnsOn(lea);
  expect(uri).toContain(`secret=${secret}`);
  expect((await signingIn(room)).refusal).toBe("code-needed");
  expect((await signingIn(room, shown(secret), "wrong password")).refusal).toBe("wrong-credentials");
  const code = shown(secret);
  expect((await signingIn(room, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  expect((await signingIn(room, code)).refusal).toBe("wrong-code");
  expect((await signingIn(room, shown(secret, -1))).refusal).toBe("wrong-code");
  expect((await signingIn(room, shown(secret, 1))).status).toBe(200);
});

test("a code counts once even where it is given twice at the same time", async () => {
  const { room, lea } = await newsroom();
  const { secret } = await turnsOn(lea);
  const code = shown(secret, 1);
  const answers = await Promise.all([signingIn(room, code), signingIn(room, code), signingIn(room, code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

test("a code for when the authenticator is lost counts once", async () => {
  const { room, lea } = await newsroom();
  const { codes } = await turnsOn(lea);
  expect(codes).toHaveLength(10);
  expect((await signingIn(room, codes[3])).status).toBe(200);
  expect((await signingIn(room, codes[3])).refusal).toBe("wrong-code");
  expect(granted(twoFactor, 200, await lea.ask(own))).toMatchObject({ on: true, recoveryLeft: 9 });
});

test("codes cannot be guessed one after the other", async () => {
  const { room, lea } = await newsroom();
  await turnsOn(lea);
  for (let tries = 0; tries < 4; tries++) expect((await signingIn(room, "000000")).status).toBe(401);
  expect((await signingIn(room, "000000")).refusal).toBe("rate-limited");
});

test("sessions from before the codes are over, but for the one that turned them on", async () => {
  const { room, lea } = await newsroom();
  const before = bearerOf(room, granted(session, 200, await signingIn(room)));
  await turnsOn(lea);
  expect((await lea.ask("moderation/queues")).status).toBe(200);
  expect((await lea.mine("le-pont")).moderates).toBe(true);
  expect((await before.ask("moderation/queues")).refusal).toBe("token-ended");
});

test("nothing is asked for until a code has confirmed the secret", async () => {
  const { room, lea } = await newsroom();
  const { secret } = granted(enrolment, 201, await lea.ask(own, { method: "POST" }));
  await lea.ask(own, { method: "POST" });
  const stale = await lea.ask(own, { method: "PUT", body: { code: shown(secret) } });
  expect(stale.refusal).toBe("wrong-code");
  expect((await signingIn(room)).status).toBe(200);
});

test("codes are turned off with a code, and not without", async () => {
  const { room, lea } = await newsroom();
  const { secret } = await turnsOn(lea);
  expect((await lea.ask(own, { method: "POST" })).refusal).toBe("two-factor-on");
  expect((await lea.ask(own, { method: "DELETE", body: { code: "123" } })).refusal).toBe("wrong-code");
  expect((await lea.ask(own, { method: "DELETE", body: { code: shown(secret) } })).status).toBe(204);
  expect((await signingIn(room)).status).toBe(200);
});

test("an admin lets somebody in again who has lost their authenticator, and leaves a line of it", async () => {
  const { room, lea } = await newsroom();
  await turnsOn(lea);
  const path = `staff/${lea.id}/two-factor`;
  expect((await lea.ask(path, { method: "DELETE" })).refusal).toBe("forbidden");
  expect((await room.admin.ask(path, { method: "DELETE" })).status).toBe(204);
  expect((await signingIn(room)).status).toBe(200);
  const [last] = granted(staffActs, 200, await room.admin.ask("staff/acts")).items;
  expect(last).toMatchObject({ act: "codes-ended", by: { name: "admin" }, about: { id: lea.id } });
});

test("where the site asks its staff for codes, who has none moderates nothing until they have", async () => {
  const { room, lea } = await newsroom();
  const line = await Line.open(system.gateway, "moderation", { token: lea.token });
  await line.asks("join", { site: room.site });
  const mo = await room.person("Mo", "moderator");
  // the admin of the installation is asked, too, and keeps signing in as it is for the other tests
  const operator = await room.person("Op", "operator");
  const asks = (staffTwoFactor: boolean) =>
    operator.ask("settings", { method: "PATCH", body: { staffTwoFactor } });
  expect((await asks(true)).status).toBe(200);
  expect((await lea.ask("moderation/queues")).refusal).toBe("two-factor-needed");
  expect((await lea.mine("le-pont")).moderates).toBe(false);
  await until(() => !line.connected, "Léa's socket to be ended");
  expect((await mo.ask("moderation/queues")).status).toBe(200);
  await turnsOn(lea);
  expect((await lea.ask("moderation/queues")).status).toBe(200);
  await asks(false);
  const { items } = granted(staff, 200, await room.admin.ask("staff"));
  expect(items.map(({ user, twoFactor }) => [user.name, twoFactor])).toEqual(
    expect.arrayContaining([
      ["Léa", true],
      ["Mo", false],
    ]),
  );
});

test("who is no staff, or comes in by the publisher, has no codes here", async () => {
  const { room } = await newsroom();
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  for (const person of [ana, mo])
    expect((await person.ask(own, { method: "POST" })).refusal).toBe("forbidden");
});

test("neither the secret nor a code is kept readable anywhere, nor given out again", async () => {
  const { lea } = await newsroom();
  const { secret, codes } = await turnsOn(lea);
  const copy = JSON.stringify(granted(myData, 200, await lea.ask("/v1/me/export")));
  const all = [...(await everything(services)), copy].join("\n");
  for (const hidden of [secret, ...codes]) expect(all).not.toContain(hidden);
  expect(copy).not.toContain("twoFactor");
});
