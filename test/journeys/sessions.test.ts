import mongoose from "mongoose";
import { z } from "zod";
import { createdApiKey, enrolment, myData, session, signIns } from "#contract";
import { bytesOf, onlySecret, storedSecret } from "#platform/sign-in/installation-secret.js";
import { Seals } from "#platform/sign-in/seals.js";
import { Tokens } from "#platform/sign-in/tokens.js";
import { rotateSecret } from "../../scripts/secret/rotate-secret.js";
import { shown } from "../newsroom/authenticator.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

async function signedIn(name = "Zoé") {
  const room = await Newsroom.open(system.api);
  return { room, zoe: await room.person(name) };
}

function signsOut(person: Person) {
  return person.ask("/v1/auth/logout", { method: "POST" });
}

async function refreshed(person: Person): Promise<Person> {
  const answer = await person.ask("/v1/auth/refresh", { method: "POST" });
  return person.with(granted(session, 200, answer).token);
}

/** Asks for what only those signed in get. */
function enters(person: Person) {
  return person.ask("stories/une/mine");
}

test("a valid token gives a fresh one for the same person, and stays valid itself", async () => {
  const { zoe } = await signedIn();
  const answer = await zoe.ask("/v1/auth/refresh", { method: "POST" });
  const { user, token } = granted(session, 200, answer);
  expect(user).toMatchObject({ id: zoe.id, site: zoe.site, name: "Zoé" });
  expect(token).not.toBe(zoe.token);
  expect([await enters(zoe), await enters(zoe.with(token))]).toMatchObject([
    { status: 200 },
    { status: 200 },
  ]);
});

test("who signs out is refused from then on, with all tokens that came of the sign-in; their other sessions go on", async () => {
  const { room, zoe } = await signedIn();
  const elsewhere = await room.person("Zoé");
  const [earlier, later] = [zoe, await refreshed(await refreshed(zoe))];
  await signsOut(earlier);
  expect(await enters(later)).toMatchObject({ status: 401, refusal: "token-ended" });
  expect(await enters(elsewhere)).toMatchObject({ status: 200 });
});

test("a sign-in does not go on for ever by renewing its token: after 90 days one signs in again", async () => {
  const tokens = new Tokens(onlySecret(new TextEncoder().encode("a secret that is long enough")));
  const day = 24 * 3600 * 1000;
  const { token } = await tokens.issue("zoe", "demo");
  const session = await tokens.verify(token);
  const after = (days: number) =>
    tokens.issue("zoe", "demo", undefined, { id: session.id, begun: session.begun - days * day });
  const renewed = await tokens.verify((await after(89)).token);
  // as long as any: pages renew at once what ends within a day
  expect(renewed.expires - Date.now()).toBeGreaterThan(6 * day);
  expect(renewed.expires).toBeLessThanOrEqual(renewed.ends);
  expect(renewed.id).toBe(session.id);
  await expect(after(90)).rejects.toMatchObject({ problem: "token-expired" });
});

test("who signs out is told why they are refused", async () => {
  const { room, zoe } = await signedIn();
  const elsewhere = await room.person("Zoé");
  expect(await enters(zoe)).toMatchObject({ status: 200 });
  expect(await signsOut(zoe)).toMatchObject({ status: 204 });
  for (const answer of [await enters(zoe), await signsOut(zoe), await zoe.sends("une", "Encore moi")])
    expect(answer).toMatchObject({ status: 401, refusal: "token-ended" });
  const renewed = await zoe.ask("/v1/auth/refresh", { method: "POST" });
  expect(renewed).toMatchObject({ status: 401, refusal: "token-ended" });
  expect(await enters(elsewhere)).toMatchObject({ status: 200 });
});

test("a token that was given up is not let in by writing its signature another way", async () => {
  const { zoe } = await signedIn();
  const { token } = zoe;
  await signsOut(zoe);
  // two bits of the last character are no part of the signature
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = letters.indexOf(token?.at(-1) ?? "");
  const spellings = [0, 1, 2, 3].map((bits) => `${token?.slice(0, -1)}${letters[(last & ~3) | bits]}`);
  for (const spelling of spellings) expect(await enters(zoe.with(spelling))).toMatchObject({ status: 401 });
});

test("every process learns of it, those that knew the token, too", async () => {
  const { zoe } = await signedIn();
  const other = await system.another("api");
  const there = new Person(other.address, zoe.site, zoe.id, zoe.name, zoe.token);
  expect(await enters(there)).toMatchObject({ status: 200 });
  await signsOut(zoe);
  await until(async () => (await enters(there)).refusal === "token-ended", "the other process to refuse it");
  await other.kill();
});

test("a new password ends all other sessions and their connections, and the one in use goes on", async () => {
  const { room } = await signedIn();
  const asked = { method: "POST", body: { username: "Léa", password } };
  const { user, token } = granted(session, 201, await room.stranger.ask("auth/register", asked));
  const here = new Person(system.api, room.site, user.id, "Léa", token);
  const login = await room.stranger.ask("auth/login", {
    method: "POST",
    body: { username: "Léa", password },
  });
  const elsewhere = here.with(granted(session, 200, login).token);
  const lines = await Promise.all(
    [here, elsewhere].map((one) => Line.open(system.gateway, "discussion", { token: one.token })),
  );
  const body = { password: "un autre mot de passe", currentPassword: password };
  expect(await here.ask("/v1/me", { method: "PATCH", body })).toMatchObject({ status: 200 });

  expect(await enters(elsewhere)).toMatchObject({ status: 401, refusal: "token-ended" });
  expect(await enters(here)).toMatchObject({ status: 200 });
  expect(await enters(await refreshed(here))).toMatchObject({ status: 200 });
  await until(() => lines[1]?.connected === false, "the other connection to end");
  expect(lines[0]?.connected).toBe(true);
  const again = { method: "POST", body: { username: "Léa", password: body.password } };
  const fresh = granted(session, 200, await room.stranger.ask("auth/login", again));
  expect(await enters(room.stranger.with(fresh.token))).toMatchObject({ status: 200 });
});

const password = "un mot de passe";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const safari =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const own = "/v1/me/sign-ins";

/** Léa has a password, and is in three times: with Firefox, on her phone, and by something that says nothing of itself. */
async function inThrice() {
  const room = await Newsroom.open(system.api);
  const comesIn = async (door: "register" | "login", status: number, agent: string) => {
    const ask = { method: "POST", body: { username: "Léa", password }, headers: { "user-agent": agent } };
    const { user, token } = granted(session, status, await room.stranger.ask(`auth/${door}`, ask));
    return new Person(system.api, room.site, user.id, "Léa", token);
  };
  const here = await comesIn("register", 201, firefox);
  return { room, here, phone: await comesIn("login", 200, safari), other: await comesIn("login", 200, "") };
}

async function signInsOf(person: Person) {
  return granted(signIns, 200, await person.ask(own)).items;
}

function ends(person: Person, which: string, currentPassword = password) {
  return person.ask(own + which, { method: "DELETE", body: { currentPassword } });
}

/** Léa's sign-in on her phone, as she sees it elsewhere. */
async function phoneOf(person: Person) {
  const found = (await signInsOf(person)).find(({ system }) => system === "iPhone");
  if (!found) throw new Error("her phone is not among her sign-ins");
  return `/${found.id}`;
}

test("whoever has a password sees where they are signed in, each sign-in once whatever comes of it", async () => {
  const { room, here, phone } = await inThrice();
  await enters(await refreshed(phone));
  const seen = await signInsOf(here);
  expect(seen).toHaveLength(3);
  expect(seen).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ browser: "Firefox", system: "Linux", current: true }),
      expect.objectContaining({ browser: "Safari", system: "iPhone", current: false }),
      expect.objectContaining({ browser: null, system: null, current: false }),
    ]),
  );
  expect((await signInsOf(phone)).find(({ current }) => current)).toMatchObject({ browser: "Safari" });
  const { signIns: exported } = granted(myData, 200, await here.ask("/v1/me/export"));
  expect(exported).toHaveLength(3);
  // neither somebody else's, nor those that the publisher lets in
  expect(await signInsOf(await room.person("Zoé"))).toEqual([]);
});

test("a sign-in from before there was a list is on it once it is used", async () => {
  const { here, phone } = await inThrice();
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  await connection.collection("signIns").deleteMany({});
  await connection.close();
  const other = await system.another("api");
  const there = new Person(other.address, phone.site, phone.id, phone.name, phone.token);
  await there.ask("stories/une/mine", { headers: { "user-agent": safari } });
  await until(async () => (await signInsOf(here)).some((one) => one.browser === "Safari"), "it to be there");
  await other.kill();
});

test("one is ended alone, with its connections, and at once at every process", async () => {
  const { here, phone, other } = await inThrice();
  const which = await phoneOf(here);
  const another = await system.another("api");
  const there = new Person(another.address, phone.site, phone.id, phone.name, phone.token);
  expect(await enters(there)).toMatchObject({ status: 200 });
  const lines = await Promise.all(
    [here, phone].map((one) => Line.open(system.gateway, "discussion", { token: one.token })),
  );
  expect(await ends(here, which)).toMatchObject({ status: 204 });

  expect(await enters(phone)).toMatchObject({ status: 401, refusal: "token-ended" });
  await until(async () => (await enters(there)).refusal === "token-ended", "the other process to refuse it");
  await until(() => lines[1]?.connected === false, "its connection to end");
  expect(lines[0]?.connected).toBe(true);
  expect((await signInsOf(here)).map(({ id }) => `/${id}`)).not.toContain(which);
  for (const one of [here, other]) expect(await enters(one)).toMatchObject({ status: 200 });
  await another.kill();
});

test("all others are ended together, and the one in use goes on", async () => {
  const { here, phone, other } = await inThrice();
  const line = await Line.open(system.gateway, "discussion", { token: phone.token });
  expect(await ends(here, "")).toMatchObject({ status: 204 });
  for (const one of [phone, other]) expect(await enters(one)).toMatchObject({ refusal: "token-ended" });
  await until(() => !line.connected, "the connection to end");
  expect(await signInsOf(await refreshed(here))).toMatchObject([{ browser: "Firefox", current: true }]);
});

test("without the password nothing is ended, nor what is somebody else's", async () => {
  const { room, here, phone } = await inThrice();
  const which = await phoneOf(here);
  for (const one of ["", which])
    expect(await ends(here, one, "deviné")).toMatchObject({ status: 401, refusal: "wrong-credentials" });
  const body = { username: "Max", password };
  const { token } = granted(session, 201, await room.stranger.ask("auth/register", { method: "POST", body }));
  expect(await ends(room.stranger.with(token), which)).toMatchObject({ status: 204 });
  expect(await enters(phone)).toMatchObject({ status: 200 });
});

test("the gateway lets a session in until it has ended", async () => {
  const { zoe } = await signedIn();
  const { token } = zoe;
  await Line.open(system.gateway, "discussion", { token });
  await signsOut(zoe);
  const refused = () => Line.open(system.gateway, "discussion", { token }).then(() => "", String);
  await until(async () => (await refused()).includes("token-ended"), "the gateway to refuse it");
});

test("nobody signs out or goes on without a session", async () => {
  const { room } = await signedIn();
  for (const path of ["/v1/auth/logout", "/v1/auth/refresh"]) {
    const ask = { method: "POST" };
    expect(await room.stranger.ask(path, ask)).toMatchObject({ status: 401, refusal: "sign-in-needed" });
    expect(await room.stranger.with("rien").ask(path, ask)).toMatchObject({ refusal: "token-malformed" });
  }
});

test("of a session that has ended, only a name that lets nobody in is kept, until its token would have expired", async () => {
  const { zoe } = await signedIn();
  await signsOut(zoe);
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const kept = await connection.collection("endedSessions").find().toArray();
  await connection.close();
  expect(JSON.stringify(kept)).not.toContain(zoe.token?.split(".").at(-1));
  for (const { until: end } of kept) expect(end).toEqual(expect.any(Date));
});

// last, since it puts the admin out
test("the installation's secret is replaced under traffic, and nobody is put out until the former is ended", async () => {
  const { room, here } = await inThrice();
  await room.admin.ask(`staff/${here.id}`, { method: "PUT", body: { role: "moderator" } });
  const { secret } = granted(enrolment, 201, await here.ask("/v1/me/two-factor", { method: "POST" }));
  await here.ask("/v1/me/two-factor", { method: "PUT", body: { code: shown(secret, -1) } });
  const key = granted(
    createdApiKey,
    201,
    await room.admin.ask("keys", { method: "POST", body: { name: "CMS" } }),
  );
  const other = await system.another("api");
  const across = (person: Person) =>
    new Person(other.address, room.site, person.id, person.name, person.token);
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const former = await storedSecret(connection);
  const before = new Tokens(onlySecret(bytesOf(former.secret)));
  const isRenewed = (token: string | null) =>
    before.verify(token ?? "").then(
      () => false,
      () => true,
    );
  const refused: unknown[] = [];
  const forged = (await new Tokens(onlySecret(Buffer.alloc(32))).issue(here.id, room.site)).token;
  /** Goes on by what one process signs at the other, until that is signed with the new secret. */
  const goesOn = (person: Person): Promise<Person> => {
    let [one, isThere] = [person, false];
    return until(async () => {
      // one of the two looks at once; the other sees by what this one signs
      await here.with(forged).ask("/v1/me");
      const answer = await one.ask("/v1/auth/refresh", { method: "POST" });
      if (answer.status !== 200) refused.push(answer.body);
      const { token } = granted(session, 200, answer);
      isThere = !isThere;
      one = (isThere ? across(person) : person).with(token);
      return (await isRenewed(token)) ? person.with(token) : null;
    }, "a token that the new secret has signed");
  };
  const env = { ...process.env, MONGODB_URI: services.mongodbUri };
  const traffic = Promise.all([here, await room.person("Zoé")].map(goesOn));
  expect(await rotateSecret(env, [], 2000)).toContain("nobody has to sign in again");
  const renewed = await traffic;
  expect(refused).toEqual([]);
  for (const one of [here, ...renewed, here.with(key.token)])
    for (const place of [one, across(one)]) expect(await place.ask("/v1/me")).toMatchObject({ status: 200 });
  const stored = await connection.collection<{ _id: string }>("users").findOne({ _id: here.id });
  const { twoFactor } = z.object({ twoFactor: z.object({ secret: z.string() }) }).parse(stored);
  const after = new Seals(onlySecret(bytesOf((await storedSecret(connection)).secret)));
  expect(after.open(twoFactor.secret, here.id)).toHaveLength(20);
  const body = { username: "Léa", password, code: shown(secret) };
  expect(await room.stranger.ask("auth/login", { method: "POST", body })).toMatchObject({ status: 200 });

  const lines = await Promise.all(
    [here, ...renewed].map(({ token }) => Line.open(system.gateway, "discussion", { token })),
  );
  await expect(rotateSecret(env, [], 0)).rejects.toThrow("--end-former");
  await rotateSecret(env, ["--end-former"]);
  await connection.close();
  for (const place of [here, across(here)]) {
    // whoever does not know it yet looks again by a signature that does not hold, and by itself each minute
    await until(async () => {
      await place.with(forged).ask("/v1/me");
      return (await place.ask("/v1/me")).refusal === "token-signature";
    }, "the former secret to count no more");
  }
  await until(async () => {
    await Line.open(system.gateway, "discussion", { token: forged }).catch(() => null);
    return lines[0]?.connected === false;
  }, "the connection that came in by it to end");
  expect(lines.map(({ connected }) => connected)).toEqual([false, true, true]);
  for (const one of renewed) expect(await one.ask("/v1/me")).toMatchObject({ status: 200 });
  await other.kill();
});
