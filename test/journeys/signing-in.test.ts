import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { mongo } from "mongoose";
import { type Session, session } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { adminPassword } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const password = "un mot de passe";

function register(person: Person, username: string, more: object = {}): Promise<Answer> {
  return person.ask("auth/register", { method: "POST", body: { username, password, ...more } });
}

function login(person: Person, username: string, typed = password): Promise<Answer> {
  return person.ask("auth/login", { method: "POST", body: { username, password: typed } });
}

function sso(person: Person, token: string): Promise<Answer> {
  return person.ask("auth/sso", { method: "POST", body: { token } });
}

function signedIn(answer: Answer): Session {
  return granted(session, 200, answer);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

/** Whether the bearer is let in: their own page of a story is for those who are signed in. */
async function isLetIn(person: Person, token: string): Promise<Answer> {
  return person.with(token).ask("stories/une/mine");
}

test("the installation's admin comes in before there is any site, and nobody else", async () => {
  const early = new Person(system.api, "nulle-part", "", "", null);
  const { user, token } = signedIn(await login(early, "admin", adminPassword));
  expect(user).toMatchObject({ site: null, role: "admin" });
  expect(await login(early, "admin", "autre chose")).toMatchObject({ refusal: "wrong-credentials" });
  expect(await login(early, "personne")).toMatchObject({ status: 404, refusal: "site-unknown" });
  const body = { id: "premier", name: "Premier" };
  const made = await early.with(token).ask("/v1/sites", { method: "POST", body });
  expect(made).toMatchObject({ status: 201, body: { site: { id: "premier" } } });
  expect(await early.with(token).ask("/v1/sites", { method: "POST", body })).toMatchObject({
    status: 409,
    refusal: "site-taken",
  });
});

test("the admin is at home on every site", async () => {
  const [one, other] = [await Newsroom.open(system.api), await Newsroom.open(system.api)];
  const { token } = signedIn(await login(one.stranger, "admin", adminPassword));
  for (const { stranger } of [one, other])
    expect(await stranger.with(token).ask("settings")).toMatchObject({ status: 200 });
});

test("who registers is signed in, writes, and signs in again", async () => {
  const { stranger, site } = await Newsroom.open(system.api);
  const { user, token, expiresAt } = granted(session, 201, await register(stranger, "Zoé Ménard"));
  expect(user).toMatchObject({ site, name: "Zoé Ménard", role: "reader", badges: [], avatar: null });
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  const posted = await stranger.with(token).posts("une", "Bonjour");
  expect(posted.author).toMatchObject({ id: user.id, name: "Zoé Ménard" });
  expect(signedIn(await login(stranger, "zoé  MÉNARD")).user).toEqual(user);
});

test("names that look the same are the same, and the admin's is nobody else's", async () => {
  const { stranger } = await Newsroom.open(system.api);
  await register(stranger, "Zoé");
  for (const name of ["Zoé", "zOÉ", "Zoe\u0301", "admin"])
    expect(await register(stranger, name)).toMatchObject({ status: 409, refusal: "name-taken" });
});

test("of several who register one name at once, one gets it", async () => {
  const { stranger } = await Newsroom.open(system.api);
  const answers = await Promise.all([1, 2, 3, 4].map(() => register(stranger, "Zoé")));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
});

test("a wrong password and an unknown name are refused alike", async () => {
  const { stranger } = await Newsroom.open(system.api);
  await register(stranger, "Zoé");
  const wrong = await login(stranger, "Zoé", "pas celui-ci");
  const unknown = await login(stranger, "Personne");
  expect(wrong).toMatchObject({ status: 401, refusal: "wrong-credentials" });
  expect(unknown.body).toEqual(wrong.body);
});

test("who guesses at a password is stopped, and told when to come back", async () => {
  const { stranger } = await Newsroom.open(system.api);
  await register(stranger, "Zoé");
  const guesses = await Promise.all(Array.from({ length: 11 }, () => login(stranger, "Zoé", "au hasard")));
  const stopped = guesses.filter(({ refusal }) => refusal === "rate-limited");
  expect(stopped).toHaveLength(1);
  expect(Number(stopped[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await login(stranger, "Zoé")).toMatchObject({ refusal: "rate-limited" });
});

test("a site that takes no registrations says so", async () => {
  const { stranger } = await Newsroom.open(system.api, { settings: { registration: false } });
  expect(await register(stranger, "Zoé")).toMatchObject({ status: 403, refusal: "forbidden" });
  expect((await stranger.ask(`/v1/sites/${stranger.site}`)).body).toMatchObject({
    signIn: { password: false, sso: true },
  });
});

test("an account of one site is unknown to another", async () => {
  const [one, other] = [await Newsroom.open(system.api), await Newsroom.open(system.api)];
  const { token } = granted(session, 201, await register(one.stranger, "Zoé"));
  expect(await login(other.stranger, "Zoé")).toMatchObject({ refusal: "wrong-credentials" });
  const answer = await isLetIn(other.stranger, token);
  expect(answer).toMatchObject({ status: 401, refusal: "token-audience" });
  expect(answer.body).toHaveProperty("detail", expect.stringContaining(other.site));
});

test("a publisher's token lets its bearer in, with name, avatar, badges and role", async () => {
  const { stranger, publisherToken } = await opened();
  const claims = {
    sub: "r-1",
    name: "Zoé",
    email: "zoe@journal.example",
    avatar: "https://journal.example/zoe.png",
    badges: ["abonnée"],
    role: "moderator",
  };
  const { user } = signedIn(await sso(stranger, await publisherToken(claims)));
  expect(user).toMatchObject({ name: "Zoé", avatar: claims.avatar, badges: ["abonnée"], role: "moderator" });
});

async function opened() {
  const room = await Newsroom.open(system.api);
  const publisherToken = (claims: Record<string, unknown>) => room.publisherToken(claims);
  return { room, stranger: room.stranger, site: room.site, publisherToken };
}

test("the publisher's own id tells who somebody is, and the newest token what they are called", async () => {
  const { stranger, publisherToken } = await opened();
  const first = signedIn(await sso(stranger, await publisherToken({ sub: "r-1", name: "Zoé" })));
  const renamed = signedIn(await sso(stranger, await publisherToken({ sub: "r-1", name: "Zoé M." })));
  const other = signedIn(await sso(stranger, await publisherToken({ sub: "r-2", name: "Zoé" })));
  expect(renamed.user).toMatchObject({ id: first.user.id, name: "Zoé M." });
  expect(other.user.id).not.toBe(first.user.id);
});

test("who comes in from several pages at once is one person", async () => {
  const { stranger, publisherToken } = await opened();
  const token = await publisherToken({ sub: "r-1", name: "Zoé" });
  const sessions = await Promise.all(Array.from({ length: 8 }, () => sso(stranger, token)));
  expect(new Set(sessions.map((answer) => signedIn(answer).user.id)).size).toBe(1);
});

test("a moderator whom the publisher makes a reader again moderates no more", async () => {
  const { stranger, publisherToken } = await opened();
  const before = signedIn(
    await sso(stranger, await publisherToken({ sub: "m", name: "Mo", role: "moderator" })),
  );
  const person = stranger.with(before.token);
  expect(await person.ask("moderation/queues")).toMatchObject({ status: 200 });
  await sso(stranger, await publisherToken({ sub: "m", name: "Mo" }));
  expect(await person.ask("moderation/queues")).toMatchObject({ status: 403, refusal: "forbidden" });
});

test("Coral's form of the token is taken, too", async () => {
  const { stranger, publisherToken } = await opened();
  const user = { id: "coral-1", username: "Zoé", email: "zoe@journal.example" };
  expect(signedIn(await sso(stranger, await publisherToken({ user }))).user).toMatchObject({ name: "Zoé" });
});

interface Keys {
  privateKey: CryptoKey;
  jwk: JWK;
}

async function keysFor(alg: string, kid: string): Promise<Keys> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

function signedBy(
  { privateKey, jwk }: Keys,
  claims: object,
  { kid = jwk.kid ?? "", alg = jwk.alg ?? "" } = {},
) {
  return new SignJWT({ exp: now() + 60, ...claims }).setProtectedHeader({ alg, kid }).sign(privateKey);
}

test.each(["RS256", "ES256", "EdDSA"])(
  "a token signed with the publisher's key (%s) is taken",
  async (alg) => {
    const { room, stranger } = await opened();
    const [keys, others] = [await keysFor(alg, "2026-11"), await keysFor(alg, "2026-12")];
    await room.set({ sso: { jwks: { keys: [others.jwk, keys.jwk].map((key) => ({ kty: "", ...key })) } } });
    const reader = { sub: "r-1", name: "Zoé" };
    expect(signedIn(await sso(stranger, await signedBy(keys, reader))).user).toMatchObject({ name: "Zoé" });
    expect(await sso(stranger, await signedBy(keys, reader, { kid: "2025-01" }))).toMatchObject({
      status: 401,
      refusal: "token-key-unknown",
    });
    expect(await sso(stranger, await signedBy(keys, reader, { kid: "2026-12" }))).toMatchObject({
      status: 401,
      refusal: "token-signature",
    });
  },
);

test("a key of the publisher's that is no key refuses tokens, and breaks nothing", async () => {
  const { room, stranger } = await opened();
  const keys = await keysFor("ES256", "broken");
  const jwk = { kty: "EC", crv: "P-256", x: "AA", y: "AA", kid: "broken", alg: "ES256" };
  await room.set({ sso: { jwks: { keys: [jwk] } } });
  expect(await sso(stranger, await signedBy(keys, { sub: "r-1", name: "Zoé" }))).toMatchObject({
    status: 401,
    refusal: "token-key-unknown",
  });
});

test("a site without a secret takes no tokens signed with one", async () => {
  const { room, stranger, publisherToken } = await opened();
  await room.set({ sso: { secret: null } });
  expect(await sso(stranger, await publisherToken({ sub: "r", name: "Zoé" }))).toMatchObject({
    status: 401,
    refusal: "token-key-unknown",
  });
});

const reader = { sub: "r-1", name: "Zoé" };
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const unsigned = `${encoded({ alg: "none" })}.${encoded({ ...reader, exp: 4_000_000_000 })}.`;

test.each<[string, string, string, (room: Newsroom) => Promise<string> | string]>([
  [
    "has expired",
    "token-expired",
    "valid until",
    (room) => room.publisherToken({ ...reader, exp: now() - 5 }),
  ],
  [
    "is not valid yet",
    "token-not-yet-valid",
    "valid from",
    (room) => room.publisherToken({ ...reader, nbf: now() + 60 }),
  ],
  [
    "has a foreign signature",
    "token-signature",
    "key",
    (room) => room.publisherToken(reader, "a secret of nobody's, long enough"),
  ],
  ["was altered", "token-signature", "key", async (room) => altered(await room.publisherToken(reader))],
  [
    "is for another site",
    "token-audience",
    "ailleurs",
    (room) => room.publisherToken({ ...reader, aud: "ailleurs" }),
  ],
  ["has no sub", "token-claim-missing", "`sub`", (room) => room.publisherToken({ name: "Zoé" })],
  ["has no name", "token-claim-missing", "`name`", (room) => room.publisherToken({ sub: "r-1" })],
  [
    "has no exp",
    "token-claim-missing",
    "`exp`",
    (room) => room.publisherToken({ ...reader, exp: undefined }),
  ],
  [
    "has a number for a name",
    "token-claim-invalid",
    "`name`",
    (room) => room.publisherToken({ ...reader, name: 7 }),
  ],
  [
    "has a blank name",
    "token-claim-invalid",
    "`name`",
    (room) => room.publisherToken({ ...reader, name: "  " }),
  ],
  [
    "makes an admin",
    "token-claim-invalid",
    "`role`",
    (room) => room.publisherToken({ ...reader, role: "admin" }),
  ],
  [
    "has an avatar without TLS",
    "token-claim-invalid",
    "`avatar`",
    (room) => room.publisherToken({ ...reader, avatar: "http://a.example/a.png" }),
  ],
  ["is not signed at all", "token-algorithm", "", () => unsigned],
  ["is signed in another way", "token-algorithm", "HS512", hs512],
  ["is no token", "token-malformed", "", () => "garbage"],
  ["has a part too many", "token-malformed", "", async (room) => `${await room.publisherToken(reader)}.x`],
])("a publisher's token that %s is refused as %s", async (_, refusal, detail, make) => {
  const room = await Newsroom.open(system.api);
  const answer = await sso(room.stranger, await make(room));
  expect(answer).toMatchObject({ status: 401, refusal });
  expect(answer.body).toHaveProperty("detail", expect.stringContaining(detail));
  expect(answer.headers.get("www-authenticate")).toContain("Bearer");
});

function altered(token: string): string {
  const [header = "", , signature = ""] = token.split(".");
  return [header, encoded({ ...reader, exp: now() + 60, role: "operator" }), signature].join(".");
}

function hs512({ ssoSecret }: Newsroom): Promise<string> {
  const key = new TextEncoder().encode(ssoSecret);
  return new SignJWT({ ...reader, exp: now() + 60 }).setProtectedHeader({ alg: "HS512" }).sign(key);
}

test("a token for several sites is taken by each of them", async () => {
  const { site, stranger, publisherToken } = await opened();
  const token = await publisherToken({ ...reader, aud: ["ailleurs", site] });
  expect(await sso(stranger, token)).toMatchObject({ status: 200 });
});

/** A token like those of this installation, but with these claims. */
async function ownToken(claims: object, secret?: string): Promise<string> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const kept = await client
    .db()
    .collection<{ _id: string; secret: string }>("installation")
    .findOne({ _id: "tokens" });
  await client.close();
  const key = new TextEncoder().encode(secret ?? kept?.secret ?? "");
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" }).sign(key);
}

test.each<[string, string, (site: string, id: string) => Promise<string> | string]>([
  ["has expired", "token-expired", (aud, sub) => ownToken({ aud, sub, exp: now() - 1 })],
  [
    "was forged",
    "token-signature",
    (aud, sub) => ownToken({ aud, sub, exp: now() + 60 }, "a forger's secret, long enough too"),
  ],
  ["never expires", "token-claim-missing", (aud, sub) => ownToken({ aud, sub })],
  ["is for no site", "token-claim-missing", (_, sub) => ownToken({ sub, exp: now() + 60 })],
  [
    "is nobody's",
    "sign-in-needed",
    (aud) => ownToken({ aud, sub: "0123456789abcdef01234567", exp: now() + 60 }),
  ],
  [
    "is not signed",
    "token-algorithm",
    (aud, sub) => `${encoded({ alg: "none" })}.${encoded({ aud, sub, exp: now() + 60 })}.`,
  ],
  ["is garbage", "token-malformed", () => "garbage"],
])("a sign-in whose token %s is refused as %s", async (_, refusal, make) => {
  const room = await Newsroom.open(system.api);
  const zoe = await room.person("Zoé");
  const answer = await isLetIn(room.stranger, await make(room.site, zoe.id));
  expect(answer).toMatchObject({ status: 401, refusal });
});

test("a publisher's token is no sign-in by itself", async () => {
  const { room, stranger, publisherToken } = await opened();
  const token = await publisherToken({ ...reader, aud: room.site });
  expect(await isLetIn(stranger, token)).toMatchObject({ status: 401, refusal: "token-signature" });
});

test.each(["", "Bearer", "Basic YTpi", "Bearer a b"])(
  "the header `Authorization: %s` is refused",
  async (header) => {
    const { stranger } = await opened();
    const answer = await stranger.ask("stories/une/mine", { headers: { authorization: header } });
    expect(answer.status).toBe(401);
  },
);

test("a key once used is of no use after the site has changed it", async () => {
  const { room, stranger, publisherToken } = await opened();
  const token = await publisherToken(reader);
  expect(await sso(stranger, token)).toMatchObject({ status: 200 });
  await room.set({ sso: { secret: "another secret, as long as it has to be" } });
  await until(
    async () => (await sso(stranger, token)).refusal === "token-signature",
    "the old key to be refused",
  );
});

test("guesses at the admin's password count together, whatever sites they name", async () => {
  const guesses = [];
  for (let guess = 0; guess < 11; guess++)
    guesses.push(await login(new Person(system.api, `site-${guess}`, "", "", null), "admin", "au hasard"));
  expect(guesses.at(-1)).toMatchObject({ status: 429, refusal: "rate-limited" });
  const { stranger } = await Newsroom.open(system.api);
  expect(await login(stranger, "admin", adminPassword)).toMatchObject({ refusal: "rate-limited" });
});
