import { request } from "node:http";
import { connect } from "node:net";
import { mongo } from "mongoose";
import { filterVersion, problemDetails, trail } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Answer, commentsOf, eventsOf, granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

let room: Newsroom;
let ana: Person;
let published: string;
beforeAll(async () => {
  room = await Newsroom.open(system.api, { settings: { limits: { commentLength: 100 } } });
  ana = await room.person("Ana");
  published = (await ana.getsPublished(story, "Bonjour")).id;
});

const story = "le-pont";

/** Everything that lies in the database, but for the relay's own progress. */
async function stored(): Promise<Record<string, number>> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const collections = await client.db().collections();
  const counts = await Promise.all(
    collections.map(async (one) => [one.collectionName, await one.countDocuments()] as const),
  );
  await client.close();
  return Object.fromEntries(counts);
}

/** A refusal as the contract has it: what, where it is told, and nothing of the inside. */
function expectProblem({ status, headers, body }: Answer, expected: { status: number; path?: string }) {
  expect(status).toBe(expected.status);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = problemDetails.parse(body);
  expect(problem.status).toBe(expected.status);
  expect(problem.type).toMatch(/^urn:palabre:problem:[a-z-]+$/);
  expect(problem.title).not.toBe("");
  expect(problem.detail).not.toBe("");
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\/dist\/|\.js:\d|\bat .+\(|Mongo|mongoose|zod/i);
  if (expected.path !== undefined) expect(problem.errors?.map(({ path }) => path)).toContain(expected.path);
}

interface Row {
  status: number;
  path?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const deep = (levels: number) => `${'{"body":'.repeat(levels)}1${"}".repeat(levels)}`;
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part])))),
  );

const comments: Record<string, Row> = {
  "an empty body": { body: { body: "" }, status: 400, path: "body" },
  "a blank body": { body: { body: " \n\t\u00a0\u200b " }, status: 400, path: "body" },
  "signs of markup only": { body: { body: "> **" }, status: 400, path: "body" },
  "no body": { body: {}, status: 400, path: "body" },
  "one character too many": { body: { body: "é".repeat(101) }, status: 400, path: "body" },
  "marks alone, on no letter": { body: { body: "\u0301\u0302".repeat(50) }, status: 400, path: "body" },
  "a control character": { body: { body: "a\u0000b" }, status: 400, path: "body" },
  "an escape": { body: { body: "a\u001b[31mb" }, status: 400, path: "body" },
  "text turned around": { body: { body: "abc\u202edef" }, status: 400, path: "body" },
  "isolated directions": { body: { body: "abc\u2066def" }, status: 400, path: "body" },
  "half of a character": { body: '{"body":"a\\ud83db"}', status: 400, path: "body" },
  "broken UTF-8": { body: bytes('{"body":"a', 0xff, 'b"}'), status: 400 },
  "UTF-8 cut short": { body: bytes('{"body":"a', 0xe2, 0x82, '"}'), status: 400 },
  "UTF-8 longer than need be": { body: bytes('{"body":"', 0xc0, 0xaf, '"}'), status: 400 },
  "UTF-16": { body: new Uint8Array(Buffer.from('{"body":"a"}', "utf16le")), status: 400 },
  HTML: { body: { body: "a <b>b</b>" }, status: 400, path: "body" },
  "a script": { body: { body: "<script>alert(1)</script>" }, status: 400, path: "body" },
  "an image that acts": { body: { body: '<img src=x onerror="alert(1)">' }, status: 400, path: "body" },
  "an HTML comment": { body: { body: "a <!-- b --> c" }, status: 400, path: "body" },
  "a number for the body": { body: { body: 7 }, status: 400, path: "body" },
  "a list for the body": { body: { body: ["a"] }, status: 400, path: "body" },
  "an operator of the database": { body: { body: { $ne: null } }, status: 400, path: "body" },
  "an operator for the parent": { body: { body: "a", parent: { $gt: "" } }, status: 400, path: "parent" },
  "an empty parent": { body: { body: "a", parent: "" }, status: 400, path: "parent" },
  "a parent that is not there": { body: { body: "a", parent: "0123456789abcdef01234567" }, status: 404 },
  "a parent with a dollar": { body: { body: "a", parent: "$where" }, status: 404 },
  "a script for the story's address": {
    body: { body: "a", url: "javascript:alert(1)" },
    status: 400,
    path: "url",
  },
  "no address for the story": { body: { body: "a", url: "somewhere" }, status: 400, path: "url" },
  "a title too long": { body: { body: "a", title: "t".repeat(501) }, status: 400, path: "title" },
  "no JSON": { body: "body=a", status: 400 },
  "JSON cut short": { body: '{"body":"a"', status: 400 },
  "two JSON texts": { body: '{"body":"a"}{"body":"b"}', status: 400 },
  "an empty request": { body: "", status: 400 },
  null: { body: "null", status: 400 },
  "a list": { body: "[]", status: 400 },
  "a mere text": { body: '"a"', status: 400 },
  "a prototype": { body: '{"body":"a","__proto__":{"role":"admin"}}', status: 400 },
  "a constructor": { body: '{"body":"a","constructor":{"prototype":{"role":"admin"}}}', status: 400 },
  "deeply nested JSON": { body: deep(100), status: 400 },
  "very deeply nested JSON": { body: deep(50_000), status: 400 },
  "lists in lists": { body: `${"[".repeat(100_000)}${"]".repeat(100_000)}`, status: 400 },
  "huge JSON": { body: JSON.stringify({ body: "a".repeat(600_000) }), status: 413 },
  "a million characters": { body: { body: "é".repeat(1_000_000) }, status: 413 },
  "a form": { body: "body=a", headers: { "content-type": "application/x-www-form-urlencoded" }, status: 415 },
  "plain text": { body: "a", headers: { "content-type": "text/plain" }, status: 415 },
  XML: { body: "<body>a</body>", headers: { "content-type": "application/xml" }, status: 415 },
  "no media type": { body: "a", headers: { "content-type": "" }, status: 415 },
  "an Idempotency-Key too long": {
    body: { body: "a" },
    headers: { "idempotency-key": "k".repeat(129) },
    status: 400,
    path: "Idempotency-Key",
  },
  "an Idempotency-Key with a space": {
    body: { body: "a" },
    headers: { "idempotency-key": "a b" },
    status: 400,
    path: "Idempotency-Key",
  },
  "a forged token": { body: { body: "a" }, headers: { authorization: "Bearer a.b.c" }, status: 401 },
  "no token": { body: { body: "a" }, headers: { authorization: "" }, status: 401 },
};

test.each(Object.entries(comments))("a comment with %s is refused, and nothing is stored", async (_, row) => {
  const before = await stored();
  const { body, headers = {}, ...expected } = row;
  expectProblem(await ana.ask(commentsOf(story), { method: "POST", body, headers }), expected);
  expect(await stored()).toEqual(before);
  expect((await ana.reads(story)).items).toHaveLength(1);
});

test("a comment as long as it may be is taken, however many bytes that makes", async () => {
  await ana.getsPublished("lang", "👩‍🚒".repeat(33));
});

test("a parent of another story is refused", async () => {
  const before = await stored();
  const answer = await ana.sends("ailleurs", "Réponse", { parent: published });
  expectProblem(answer, { status: 400, path: "parent" });
  expect(await stored()).toEqual(before);
});

test("an unknown site is refused by every route", async () => {
  for (const path of ["", `/${commentsOf(story)}`, "/counts?story=a", `/${eventsOf(story)}?since=0`]) {
    const answer = await ana.ask(`/v1/sites/nulle-part${path}`);
    expectProblem(answer, { status: 404 });
    expect(answer.refusal).toBe("site-unknown");
  }
  const form = { method: "POST", body: { username: "Zoé", password: "12345678" } };
  expectProblem(await ana.ask("/v1/sites/nulle-part/auth/register", form), { status: 404 });
});

const cursor = (...position: unknown[]) => Buffer.from(JSON.stringify(position)).toString("base64url");

const addresses: [string, Row][] = [
  [`${commentsOf(story)}?sort=best`, { status: 400, path: "sort" }],
  [`${commentsOf(story)}?sort=newest&sort=oldest`, { status: 400, path: "sort" }],
  [`${commentsOf(story)}?limit=0`, { status: 400, path: "limit" }],
  [`${commentsOf(story)}?limit=101`, { status: 400, path: "limit" }],
  [`${commentsOf(story)}?limit=ten`, { status: 400, path: "limit" }],
  [`${commentsOf(story)}?limit[$gt]=1&sort[$ne]=a&after[]=b`, { status: 200 }],
  [`${commentsOf(story)}?after=x`, { status: 400 }],
  [`${commentsOf(story)}?after=${cursor(1)}`, { status: 400 }],
  [`${commentsOf(story)}?after=${cursor(1e300, "x")}`, { status: 400 }],
  [`${commentsOf(story)}?after=${Buffer.from('[1e400,"x"]').toString("base64url")}`, { status: 400 }],
  [`${commentsOf(story)}?after=${cursor({ $gt: 0 }, "x")}`, { status: 400 }],
  [`${commentsOf(story)}?after=${cursor(1, { $gt: "" })}`, { status: 400 }],
  [`${commentsOf(story)}?after=${"a".repeat(300)}`, { status: 400, path: "after" }],
  [eventsOf(story), { status: 400, path: "since" }],
  [`${eventsOf(story)}?since=-1`, { status: 400, path: "since" }],
  [`${eventsOf(story)}?since=1.5`, { status: 400, path: "since" }],
  [`${eventsOf(story)}?since=1e308`, { status: 400, path: "since" }],
  [`${eventsOf(story)}?since=NaN`, { status: 400, path: "since" }],
  [`${eventsOf(story)}?since=9007199254740991`, { status: 410 }],
  ["counts", { status: 400, path: "story" }],
  ["counts?story=", { status: 400, path: "story.0" }],
  [`counts?${Array.from({ length: 101 }, (_, n) => `story=${n}`).join("&")}`, { status: 400, path: "story" }],
  [`comments/${"a".repeat(65)}`, { status: 400, path: "comment" }],
  ["comments/unknown", { status: 404 }],
  ["comments/unknown/replies", { status: 404 }],
  ["comments/%00", { status: 404 }],
  ["comments/%ff", { status: 400 }],
  ["stories/%/comments", { status: 400 }],
  ["stories/%00/comments", { status: 400, path: "story" }],
  [`stories/${"s".repeat(2049)}/comments`, { status: 400, path: "story" }],
  [`stories/${"s".repeat(9000)}/comments`, { status: 400 }],
  ["/v1/sites/Le%20Pont", { status: 400, path: "site" }],
  ["/v1/sites/..%2f..%2fetc", { status: 400, path: "site" }],
  ["/v1/sites/%24where", { status: 400, path: "site" }],
  ["/v1/nothing", { status: 404 }],
  ["/etc/passwd", { status: 404 }],
  ["/demo/de", { status: 400, path: "language" }],
];

test.each(addresses.map(([path, row]) => [path.slice(0, 80), path, row] as const))(
  "the address %s is answered as it should be",
  async (_, path, { status, path: where }) => {
    const answer = await ana.ask(path);
    if (status === 200) expect(answer.status).toBe(200);
    else expectProblem(answer, { status, ...(where === undefined ? {} : { path: where }) });
  },
);

test.each<[string, string, string, Row]>([
  ["a kind of reaction that the site does not have", "PUT", "reactions/love", { status: 400, path: "kind" }],
  ["a kind of reaction that is none", "PUT", "reactions/$up", { status: 400, path: "kind" }],
  ["a report without a reason", "POST", "flags", { body: {}, status: 400, path: "reason" }],
  [
    "a report with an unknown reason",
    "POST",
    "flags",
    { body: { reason: "dislike" }, status: 400, path: "reason" },
  ],
  [
    "a report with an operator",
    "POST",
    "flags",
    { body: { reason: { $ne: "" } }, status: 400, path: "reason" },
  ],
])("%s is refused, and nothing is stored", async (_, method, path, { body, ...expected }) => {
  const before = await stored();
  const answer = await ana.ask(`comments/${published}/${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
  });
  expectProblem(answer, expected);
  expect(await stored()).toEqual(before);
});

test.each<[string, object, string]>([
  ["a short password", { username: "Zoé", password: "1234567" }, "password"],
  ["a password that is an operator", { username: "Zoé", password: { $ne: null } }, "password"],
  ["a name of one character", { username: "Z", password: "12345678" }, "username"],
  ["a name with markup", { username: "<b>Zoé</b>", password: "12345678" }, "username"],
  ["a name that turns around", { username: "Zo\u202eé", password: "12345678" }, "username"],
  ["a name of blanks", { username: "   ", password: "12345678" }, "username"],
  ["no mail address", { username: "Zoé", password: "12345678", email: "zoe" }, "email"],
])("%s makes no account", async (_, form, path) => {
  const before = await stored();
  expectProblem(await ana.ask("auth/register", { method: "POST", body: form }), { status: 400, path });
  expect(await stored()).toEqual(before);
});

test.each<[string, object, string]>([
  ["an unknown setting", { colour: "red" }, ""],
  ["an operator", { $set: { name: "x" } }, ""],
  ["a mode that is none", { moderation: "never" }, "moderation"],
  ["a limit of nothing", { limits: { commentLength: 0 } }, "limits.commentLength"],
  ["a zone that is none", { timeZone: "Mars/Base" }, "timeZone"],
  ["an origin with a path", { origins: ["https://a.example/b"] }, "origins.0"],
  ["a short secret", { sso: { secret: "short" } }, "sso.secret"],
])("%s changes no settings", async (_, change, path) => {
  const before = (await room.admin.ask("settings")).body;
  const answer = await room.admin.ask("settings", { method: "PATCH", body: change });
  expectProblem(answer, { status: 400, path });
  expect((await room.admin.ask("settings")).body).toEqual(before);
});

test("filters are checked whole before a draft is saved", async () => {
  const draft = {
    filters: [
      { id: "w", type: "words", words: [""] },
      { id: "w", type: "links", max: -1 },
    ],
  };
  const before = (await room.admin.ask("filters")).body;
  const answer = await room.admin.ask("filters/draft", { method: "PUT", body: draft });
  expectProblem(answer, { status: 400, path: "filters.0.words.0" });
  expectProblem(answer, { status: 400, path: "filters.1.max" });
  expect((await room.admin.ask("filters")).body).toEqual(before);
});

test("a draft of 20 MB is refused, with how much one may have", async () => {
  const before = (await room.admin.ask("filters")).body;
  const words = Array.from({ length: 20 }, (_, at) => `${"é".repeat(500_000)}${at}`);
  const body = { filters: [{ id: "w", type: "words", words }] };
  const answer = await room.admin.ask("filters/draft", { method: "PUT", body });
  expectProblem(answer, { status: 413 });
  expect(problemDetails.parse(answer.body).detail).toMatch(/6,291,456 bytes at most/);
  expect((await room.admin.ask("filters")).body).toEqual(before);
});

test("a text of a million characters is not tried", async () => {
  const body = { text: "a".repeat(1_000_000) };
  expectProblem(await room.admin.ask("filters/try", { method: "POST", body }), { status: 413 });
});

test("a rule on a filter that is not there, and one that asks in circles, are refused where they stand", async () => {
  const rules = [
    { id: "one", when: 'found("two")', then: "hold" },
    { id: "two", when: "findings.all(x, findings.all(y, x.filter == y.filter))", then: "hold" },
  ];
  const answer = await room.admin.ask("filters/draft", { method: "PUT", body: { filters: [], rules } });
  expect(answer.status).toBe(400);
  const { errors = [] } = problemDetails.parse(answer.body);
  const faults = errors.map(({ path, message }) => `${path} ${message}`);
  expect(faults).toContainEqual(expect.stringMatching(/^rules\.0\.when knows no filter "two"/));
  expect(faults).toContainEqual(expect.stringMatching(/^rules\.1\.when has a loop within a loop/));
});

test("a version that several activate at once judges from then on, once, and none of them hears of a failure", async () => {
  const draft = { filters: [{ id: "l", type: "length", max: 5000 }], default: "publish" };
  expect((await room.admin.ask("filters/draft", { method: "PUT", body: draft })).status).toBe(200);
  const make = () => room.admin.ask("filters/versions", { method: "POST", body: { note: "" } });
  const made = await Promise.all([make(), make(), make()]);
  const numbers = made.flatMap(({ status, body }) =>
    status < 300 ? [filterVersion.parse(body).version] : [],
  );
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const answer of made) if (answer.status >= 300) expectProblem(answer, { status: 409 });
  const version = Math.max(...numbers);
  const activate = () => room.admin.ask("filters/active", { method: "PUT", body: { version } });
  const activated = await Promise.all([activate(), activate(), activate()]);
  expect(activated.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await room.admin.ask("filters")).body).toMatchObject({ active: version });
  expect((await activate()).status).toBe(200);
  // what is told after it has all before it
  expect((await room.admin.ask("filters/shadow", { method: "PUT", body: { version } })).status).toBe(200);
  const told = await until(async () => {
    const { items } = granted(trail, 200, await room.admin.ask("moderation/trail?kind=filters"));
    const acts = items.flatMap((entry) => (entry.kind === "filters" ? [entry.what] : []));
    return acts.some(({ act }) => act === "shadowed") ? acts : null;
  }, "the shadow in the trail");
  expect(told.filter((one) => one.act === "activated" && one.version === version)).toHaveLength(1);
});

test.each(["PATCH", "DELETE", "PUT"])(
  "a method that an address does not take (%s) is refused",
  async (method) => {
    const answer = await ana.ask(commentsOf(story), { method, ...(method === "DELETE" ? {} : { body: {} }) });
    expect([404, 405]).toContain(answer.status);
    expectProblem(answer, { status: answer.status });
  },
);

const smuggled =
  "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET";

test.each([
  ["no HTTP", "\u0016\u0003\u0001 rubbish\r\n\r\n", 400],
  ["of two lengths", smuggled, 400],
  ["more header than one may send", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
])("what is %s is told so, and closes its own connection only", async (_, sent, status) => {
  const socket = connect(system.ports.api, "127.0.0.1");
  let told = "";
  socket.on("data", (part) => (told += part.toString()));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined).end(sent);
  await closed;
  const [head = "", body = ""] = told.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]+content-type: application/problem\\+json`));
  expect(problemDetails.parse(JSON.parse(body))).toMatchObject({ status });
  expect(await ana.ask(commentsOf(story))).toMatchObject({ status: 200 });
});

test("a body shorter than announced is dropped when its sender goes", async () => {
  const before = await stored();
  const { hostname, port } = new URL(system.api);
  const path = `/v1/sites/${room.site}/${commentsOf(story)}`;
  const headers = {
    "content-type": "application/json",
    "content-length": 1000,
    authorization: `Bearer ${ana.token ?? ""}`,
  };
  const sending = request({ hostname, port, path, method: "POST", headers });
  const gone = new Promise((resolve) => sending.once("error", resolve));
  sending.write('{"body":"a"', () => sending.destroy(new Error("gone")));
  await gone;
  expect(await ana.ask(commentsOf(story))).toMatchObject({ status: 200 });
  expect(await stored()).toEqual(before);
});
