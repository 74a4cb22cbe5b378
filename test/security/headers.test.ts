import { system } from "../newsroom/running-system.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { commentsOf } from "../newsroom/person.js";

const elsewhere = "https://elsewhere.example";

/** An answer of each kind that there is, by what it is. */
async function answers(): Promise<[what: string, answer: Response][]> {
  const room = await Newsroom.open(system.api);
  const ana = await room.person("Ana");
  await ana.getsPublished("une", "Bonjour");
  const page = `${system.api}/v1/sites/${room.site}/${commentsOf("une")}`;
  const bearer = { authorization: `Bearer ${ana.token ?? ""}` };
  const asked: [string, string, RequestInit?][] = [
    ["a page of comments", page],
    ["the same again, which lies ready", page],
    ["a page as HTML", page, { headers: { accept: "text/html" } }],
    ["a page that one has", page, { headers: { "if-none-match": "*" } }],
    ["what is somebody's own", `${system.api}/v1/me`, { headers: bearer }],
    ["a refusal", `${system.api}/v1/me`],
    ["nothing", `${system.api}/v1/nothing`],
    ["a wrong address", `${system.api}/v1/sites/%`],
    ["the embed", `${system.api}/embed.js`],
    ["the console", `${system.api}/console/`],
    ["the way to the console", `${system.api}/console`, { redirect: "manual" }],
    ["the measures", `${system.api}/metrics`],
    ["the document of the API", `${system.api}/v1/openapi.json`],
    ["the gateway's health", `${system.gateway}/health/live`],
    ["the gateway's own", `${system.gateway}/nothing`],
    ["the worker's health", `http://127.0.0.1:${system.ports.worker}/health/ready`],
  ];
  const all: [string, Response][] = [];
  for (const [what, url, how = {}] of asked) all.push([what, await fetch(url, withOrigin(how))]);
  return all;
}

function withOrigin(how: RequestInit): RequestInit {
  const headers = new Headers(how.headers);
  headers.set("origin", elsewhere);
  return { ...how, headers };
}

test("every answer tells browsers to guess no type, to frame nothing, to run nothing that is not named, and sets no cookie", async () => {
  const all = await answers();
  for (const [what, { headers }] of all) {
    const policy = headers.get("content-security-policy") ?? "";
    expect([what, policy]).toEqual([
      what,
      expect.stringMatching(/default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/),
    ]);
    expect([what, headers.get("x-content-type-options")]).toEqual([what, "nosniff"]);
    expect([what, headers.get("x-frame-options")]).toEqual([what, "DENY"]);
    expect([what, headers.get("referrer-policy")]).toEqual([what, "no-referrer"]);
    expect([what, headers.get("strict-transport-security")]).toEqual([
      what,
      "max-age=31536000; includeSubDomains",
    ]);
    expect([what, headers.get("set-cookie"), headers.get("server"), headers.get("x-powered-by")]).toEqual([
      what,
      null,
      null,
      null,
    ]);
    expect([what, headers.get("access-control-allow-credentials")]).toEqual([what, null]);
    if (headers.get("content-type")?.startsWith("text/"))
      expect([what, headers.get("content-type")]).toEqual([what, expect.stringContaining("charset=utf-8")]);
  }
});

test("the console runs its own scripts alone, and no page frames it", async () => {
  const policy = (await fetch(`${system.api}/console/`)).headers.get("content-security-policy");
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("what is somebody's own is kept by nobody between", async () => {
  const room = await Newsroom.open(system.api);
  const mo = await room.person("Mo", "operator");
  for (const path of [
    "/v1/me",
    "/v1/me/export",
    "moderation/queues",
    "settings",
    "stories/une/mine",
    "filters",
  ]) {
    const { headers } = await mo.ask(path);
    expect([path, headers.get("cache-control")]).toEqual([path, expect.stringContaining("no-store")]);
  }
});

test("a page of another origin changes nothing in somebody's name, by a form or by what asks for no leave before", async () => {
  const room = await Newsroom.open(system.api);
  const url = `${system.api}/v1/sites/${room.site}/auth/register`;
  const body = JSON.stringify({ username: "Zoé", password: "un mot de passe assez long" });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"])
    expect(
      (await fetch(url, { method: "POST", body, headers: { "content-type": type, origin: elsewhere } }))
        .status,
    ).toBe(415);
  const leave = {
    origin: elsewhere,
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type,cookie",
  };
  const asked = await fetch(url, { method: "OPTIONS", headers: leave });
  expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
  expect(asked.headers.get("access-control-allow-headers")).not.toMatch(/cookie/i);
  // a cookie is never who one is
  const me = await fetch(`${system.api}/v1/me`, {
    headers: { cookie: `token=${room.admin.token ?? ""}`, origin: elsewhere },
  });
  expect(me.status).toBe(401);
});
