import mongoose from "mongoose";
import { session } from "#contract";
import { Tokens } from "#platform/sign-in/tokens.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

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
  const tokens = new Tokens(new TextEncoder().encode("a secret that is long enough"));
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
  const password = "un mot de passe";
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
