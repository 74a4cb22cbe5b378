import { connect } from "node:net";
import {
  createdApiKey,
  enrolment,
  type Filter,
  filter,
  madeInvitation,
  recoveryCodes,
  session,
} from "#contract";
import { shown } from "../newsroom/authenticator.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { freshServices } from "../newsroom/services.js";
import { adminPassword, System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

let system: System;
beforeAll(async () => {
  system = await System.start(await freshServices(), {
    PALABRE_LOG_LEVEL: "debug",
    PALABRE_TRUSTED_PROXIES: "loopback",
    PALABRE_PRIVATE_HOSTS: "127.0.0.1:1",
  });
}, 60_000);
afterEach(() => Line.closeAll());
afterAll(() => system.stop());

const passwords = {
  first: "SecretPremier-1",
  wrong: "SecretFaux-2",
  next: "SecretSuivant-3",
};
const signing = `whsec_${Buffer.from("SecretDeSignature-4, assez long").toString("base64")}`;
const serviceKey = "SecretDeService-5-assez-long";
const ssoSecret = "SecretPartage-6, as long as it has to be";

/** Filters that ask services that are not there, each with a secret. */
const filters: Filter[] = [
  filter.parse({
    id: "hook",
    type: "http",
    url: "http://127.0.0.1:1/SecretDansLaddresse-7",
    secret: signing,
    onFailure: "ignore",
  }),
  filter.parse({
    id: "ai",
    type: "moderation",
    url: "http://127.0.0.1:1/v1",
    secret: serviceKey,
    onFailure: "ignore",
  }),
];

async function does(person: Person, method: string, path: string, body?: object) {
  const answer = await person.ask(path, { method, ...(body && { body }) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Everything with a secret in it is done once as it should be, and once as it should not. @returns the secrets */
async function muchHappens(): Promise<string[]> {
  const room = await Newsroom.open(system.api, { filters });
  const { admin, stranger, ssoSecret: madeSecret } = room;
  const hook = {
    id: "own",
    kind: "standard",
    url: "http://127.0.0.1:1/SecretDuWebhook-8",
    events: ["comment.held"],
    secret: signing,
  };
  await room.set({
    webhooks: [{ ...hook, kind: "standard", events: ["comment.held"] }],
    sso: { secret: ssoSecret, overlap: 1 },
  });
  const account = { username: "Léa", password: passwords.first };
  const made = granted(session, 201, await stranger.ask("auth/register", { method: "POST", body: account }));
  const lea = stranger.with(made.token);
  const logins = [
    account,
    { ...account, password: passwords.wrong },
    { username: "Personne", password: passwords.wrong },
  ];
  for (const body of logins) await stranger.ask("auth/login", { method: "POST", body });
  await stranger.ask("auth/login", {
    method: "POST",
    body: `{"username":"Léa","password":"${passwords.first}`,
  });
  await stranger.ask(`auth/login?password=${passwords.first}&token=${made.token}`, {
    method: "POST",
    body: account,
  });
  await does(lea, "PATCH", "/v1/me", { currentPassword: passwords.first, password: passwords.next });
  const jwt = await room.publisherToken({ sub: "ana", name: "Ana" }, ssoSecret);
  const ana = stranger.with(
    granted(session, 200, await stranger.ask("auth/sso", { method: "POST", body: { token: jwt } })).token,
  );
  const broken = `${jwt.slice(0, -4)}AAAA`;
  await stranger.ask("auth/sso", { method: "POST", body: { token: broken } });
  const key = granted(createdApiKey, 201, await does(admin, "POST", "keys", { name: "CMS" }));
  const { code } = granted(
    madeInvitation,
    201,
    await does(admin, "POST", "invitations", { for: "Mo", role: "moderator" }),
  );
  const invited = { code, username: "Mo", password: passwords.first };
  const mo = stranger.with(
    granted(session, 201, await stranger.ask("auth/invitation", { method: "POST", body: invited })).token,
  );
  await stranger.ask("auth/invitation", { method: "POST", body: invited });
  const { secret } = granted(enrolment, 201, await mo.ask("/v1/me/two-factor", { method: "POST" }));
  const confirmed = await mo.ask("/v1/me/two-factor", { method: "PUT", body: { code: shown(secret) } });
  const { codes } = granted(recoveryCodes, 200, confirmed);
  for (let time = 0; time < 2; time++)
    await stranger.ask("auth/login", { method: "POST", body: { ...invited, code: codes[0] } });
  for (const token of [broken, `${made.token}x`, key.token.slice(1)]) {
    await stranger.with(token).ask("/v1/me");
    await stranger.ask(`/v1/nothing/${token}?token=${token}`);
    await Line.open(system.gateway, "moderation", { token }).catch(() => null);
    await stranger.ask("/v1/me", { headers: { authorization: `Basic ${token}` } });
  }
  const line = await Line.open(system.gateway, "discussion", { token: ana.token });
  await line.asks("join", { site: room.site, story: 7, token: ana.token });
  await ana.getsPublished("une", "Bonjour, le mot est SecretDuTexte-9.");
  await does(ana, "POST", "/v1/auth/logout");
  const tokens = [made.token, ana.token, mo.token, admin.token, key.token, jwt, broken].map(
    (one) => one?.split(".").at(-1) ?? "",
  );
  return [
    ...[
      adminPassword,
      ...Object.values(passwords),
      signing,
      serviceKey,
      ssoSecret,
      madeSecret,
      secret,
      ...codes,
      code,
      ...tokens,
    ],
    ...["SecretDansLaddresse-7", "SecretDuWebhook-8", "SecretDuTexte-9"],
  ];
}

test("no secret is in anything that a process writes, and who came in or was refused is", async () => {
  const secrets = await muchHappens();
  const log = await until(async () => {
    const written = await system.log();
    return written.includes("token-signature") && written.includes('"judge"') ? written : null;
  }, "the log to have it");
  expect(secrets.filter((secret) => secret.length < 6)).toEqual([]);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  for (const told of ["signed in", "wrong-credentials", "token-malformed", "wrong-code"])
    expect(log).toContain(told);
});

/** What would end a line, begin another, or steer a terminal. */
const steering = [
  "\n",
  "\r",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u001b[31m",
  "\u009b31m",
  "\u0000",
  "\u0007",
  "\u202e",
];
const forged = '{"level":"fatal","message":"forged"}';

test("nobody writes a line of their own into the log, nor steers the terminal that shows it", async () => {
  const room = await Newsroom.open(system.api);
  const ana = await room.person("Ana");
  for (const sign of steering) {
    const word = `x${sign}${forged}`;
    const encoded = encodeURIComponent(word);
    await ana.ask(`/v1/${encoded}?${encoded}`);
    await ana.ask(`stories/${encoded}/comments`, {
      method: "POST",
      body: { body: "Bonjour", title: word, parent: word },
    });
    await ana.ask(`comments/${encoded}/flags`, { method: "POST", body: { reason: word } });
    await room.stranger.ask("auth/login", { method: "POST", body: { username: word, password: word } });
    await room.stranger.ask("auth/guest", { method: "POST", body: { name: word } });
    await room.stranger.with(`x.${encoded}`).ask("/v1/me");
    const token = await room.publisherToken({ sub: word, name: word, avatar: word, badges: [word] });
    await room.stranger.ask("auth/sso", { method: "POST", body: { token } });
    const line = await Line.open(system.gateway, "discussion", {});
    await line.asks(word, word).catch(() => null);
    await line.asks("join", { site: room.site, story: word });
    line.close();
  }
  // fetch would not send these
  for (const header of [
    "x-request-id: a\u009b31m",
    "x-forwarded-for: \u001b[31m",
    "user-agent: \u009b\u0085",
    "traceparent: \u0085",
  ])
    await sends(
      `GET /v1/me HTTP/1.1\r\nhost: a\r\nauthorization: Bearer \u009b\r\n${header}\r\nconnection: close\r\n\r\n`,
    );
  const log = await system.log();
  expect(log).not.toMatch(/^\{"level":"fatal"/m);
  for (const line of log.split("\n").filter(Boolean)) {
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(() => void JSON.parse(line)).not.toThrow();
  }
});

async function sends(request: string): Promise<void> {
  const socket = connect(system.ports.api, "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined).resume();
  socket.end(Buffer.from(request, "latin1"));
  await closed;
}
