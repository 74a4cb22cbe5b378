import { z } from "zod";
import { problemDetails } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

const yaml = "application/yaml";

async function operator(): Promise<Person> {
  return (await Newsroom.open(system.api, { filters: [holding("sapristi")] })).person("Op", "operator");
}

/** Sends a document as it is written. @see isRaw of the newsroom's person */
function writes(op: Person, text: string, path = "filters/draft") {
  const body = Buffer.from(text);
  return op.ask(path, { method: "PUT", body, headers: { "content-type": yaml } });
}

async function reads(op: Person, path: string): Promise<string> {
  const { api, site, token } = op;
  const headers = { accept: yaml, authorization: `Bearer ${token}` };
  const answer = await fetch(`${api}/v1/sites/${site}/${path}`, { headers });
  expect(answer.headers.get("content-type")).toMatch(/^application\/yaml/);
  return answer.text();
}

const written = `
# what nobody says here
filters:
  - id: words
    type: words
    words: [sapristi, &zut "zut", {word: *zut, match: prefix}]
    then: hold
default: publish
`;

test("a draft is written in YAML as in JSON, and what is given in YAML can be sent again", async () => {
  const op = await operator();
  const saved = await writes(op, written);
  expect(saved).toMatchObject({
    status: 200,
    body: { filters: [{ words: ["sapristi", "zut", { word: "zut", match: "prefix", severity: 1 }] }] },
  });
  for (const path of ["filters/draft", "filters/versions/2"]) {
    const text = await reads(op, path);
    expect(text).toMatch(/^# yaml-language-server: \$schema=http.*\/v1\/filters\/schema.json\nfilters:\n/);
    const { body } = await op.ask(path);
    expect((await writes(op, text)).body).toEqual(body);
  }
});

test.each([
  ["a wrong value", written.replace("hold", "kill"), "filters.0.then", 7, 11],
  ["a word that is none", written.replace("sapristi", "12"), "filters.0.words.0", 6, 13],
  ["a member that is missing", "filters:\n  - id: flood\n    type: flood\n", "filters.0.max", 2, 5],
  ["a word that is too long by an alias", `x: &x ${"a".repeat(201)}\nfilters: [*x]`, "filters.0", 2, 11],
  ["JSON that is sent as YAML", '{"default":\n  "never"}', "default", 2, 3],
  ["no YAML", "filters: [", "", 1, 11],
  ["a key twice", "default: hold\ndefault: flag\n", "", 2, 1],
  ["a tag of its own", "default: !!js/function 'hold'", "", 1, 10],
  ["nothing", "", "", 1, 1],
])("%s is told with its line and column", async (_, text, path, line, column) => {
  const refused = await writes(await operator(), text);
  expect(refused).toMatchObject({ status: 400, refusal: "invalid-input" });
  expect(problemDetails.parse(refused.body).errors).toContainEqual(
    expect.objectContaining({ path, line, column }),
  );
});

test("aliases that grow and levels without end are refused at once", async () => {
  const op = await operator();
  const bomb = Array.from({ length: 12 }, (_, at) =>
    at === 0
      ? "a0: &a0 [x, x, x]"
      : `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
  ).join("\n");
  const endless = "filters: &all [*all]";
  for (const text of [bomb, endless, "[".repeat(50_000), "- ".repeat(50_000), "? ".repeat(50_000)])
    expect(await writes(op, text)).toMatchObject({ status: 400, refusal: "invalid-input" });
});

test("a list of 50,000 words is read while others are answered, and what is wrong in it has its place", async () => {
  const op = await operator();
  const words = Array.from({ length: 50_000 }, (_, at) => `      - ${"mot".repeat(14)}${at}\n`);
  const long = `filters:\n  - id: words\n    type: words\n    words:\n${words.join("")}default: kill\n`;
  expect(long.length).toBeGreaterThan(2 * 1024 * 1024);
  const refused = writes(op, long);
  const reading = refused.then(() => null);
  let answered = 0;
  while (await Promise.race([reading, op.ask("filters/versions/1")])) answered += 1;
  // while one and the same thread reads, hardly more than one is
  expect(answered).toBeGreaterThan(20);
  const { errors = [] } = problemDetails.parse((await refused).body);
  expect(errors).toMatchObject([{ path: "default", line: 50_005, column: 10 }]);
  expect((await writes(op, long.replace("kill", "flag"))).status).toBe(200);
});

test.each([yaml, "application/json"])(
  "a set of 20 MB in %s is told how long it may be, and what to do",
  async (type) => {
    const op = await operator();
    const body = Buffer.from(
      JSON.stringify({ filters: [{ id: "w", type: "words", words: ["é".repeat(10_000_000)] }] }),
    );
    const refused = await op.ask("filters/draft", { method: "PUT", body, headers: { "content-type": type } });
    expect(refused).toMatchObject({ status: 413, refusal: "body-too-large" });
    expect(problemDetails.parse(refused.body).detail).toMatch(
      /^it may have 6,291,456 bytes at most: shorten its lists/,
    );
  },
);

test("nothing else is taken in YAML", async () => {
  const op = await operator();
  expect(await writes(op, "version: 2", "filters/active")).toMatchObject({
    status: 415,
    refusal: "media-type",
  });
});

test("what a set may say is published for editors, and a set may name it", async () => {
  const op = await operator();
  const { status, headers, body } = await op.with(null).ask("/v1/filters/schema.json");
  expect([status, headers.get("content-type")]).toEqual([200, "application/schema+json; charset=utf-8"]);
  const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(body));
  const set = {
    $schema: `${op.api}/v1/filters/schema.json`,
    filters: [holding("fichtre")],
    default: "publish",
  };
  expect(schema.safeParse(set).success).toBe(true);
  expect(schema.safeParse({ ...set, default: "kill" }).success).toBe(false);
  expect((await op.ask("filters/draft", { method: "PUT", body: set })).status).toBe(200);
});
