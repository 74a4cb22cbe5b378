import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { personal, rest } from "../languages/fr.js";
import { type Ask, asker, commentPath, going, storyPath } from "./ask.js";
import { Refusal, sentenceFor } from "./refusal.js";

const answers = new Map<string, { status: number; body: string }>();
const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  const { status, body } = answers.get(request.url ?? "") ?? { status: 404, body: "not here" };
  response.writeHead(status).end(body);
});
const fr = { ...rest.problems, ...personal.problems };
let token = "the-token";
const left: string[] = [];
const reader = { token: () => token, leave: (why: string) => left.push(why) };
let ask: Ask;

beforeAll(async () => {
  await once(server.listen(0), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  ask = asker(new URL(`http://localhost:${port ?? ""}/comments/`), "demo", reader);
});
afterAll(() => void server.close());

beforeEach(() => left.splice(0));

test("asks below the place that the script came from", async () => {
  answers.set("/comments/v1/sites/demo/stories/a%2Fb/comments?sort=newest", { status: 200, body: '{"a":1}' });
  await expect(ask(storyPath("a/b", "comments?sort=newest"))).resolves.toEqual({ a: 1 });
});

test("goes in the reader's name only where it is asked to, so that public pages stay the same for everyone", async () => {
  answers.set("/comments/v1/sites/demo/x", { status: 200, body: "{}" });
  await ask("/x");
  expect(asked.at(-1)?.headers.authorization).toBeUndefined();
  await ask("/x", { signed: true });
  expect(asked.at(-1)?.headers.authorization).toBe("Bearer the-token");
});

test("a sign-in that the API no longer takes is given up, and no other", async () => {
  const refusal = { type: "urn:palabre:problem:token-expired", title: "", status: 401, detail: "" };
  answers.set("/comments/v1/sites/demo/mine", { status: 401, body: JSON.stringify(refusal) });
  const asking = ask("/mine", { signed: true });
  token = "a-new-token";
  await expect(asking).rejects.toThrow(Refusal);
  await expect(ask("/mine")).rejects.toThrow(Refusal);
  expect(left).toEqual([]);
  await expect(ask("/mine", { signed: true })).rejects.toThrow(Refusal);
  expect(left).toEqual(["expired"]);
});

test("a password that is wrong says nothing of the sign-in", async () => {
  const refusal = { type: "urn:palabre:problem:wrong-credentials", title: "", status: 401, detail: "" };
  answers.set("/comments/v1/sites/demo/me", { status: 401, body: JSON.stringify(refusal) });
  await expect(ask("/me", { method: "DELETE", signed: true })).rejects.toThrow(Refusal);
  expect(left).toEqual([]);
});

test("takes an answer without a body", async () => {
  answers.set("/comments/v1/sites/demo/comments/c1/reactions/up", { status: 204, body: "" });
  await expect(ask(commentPath("c1", "/reactions/up"), { method: "PUT" })).resolves.toBeNull();
});

test("names where a list goes on, and nothing at its beginning", () => {
  expect(going(undefined, "&") + going("", "?") + going("a=&", "?")).toBe("?after=a%3D%26");
});

describe("what is refused", () => {
  async function refusal(path: string): Promise<unknown> {
    return ask(path).catch((error: unknown) => error);
  }

  test("is said in the reader's language", async () => {
    const problem = {
      type: "urn:palabre:problem:name-taken",
      title: "This username is taken",
      status: 409,
      detail: "",
    };
    answers.set("/comments/v1/sites/demo/taken", { status: 409, body: JSON.stringify(problem) });
    expect(sentenceFor(await refusal("/taken"), fr)).toBe("Ce nom est déjà pris.");
  });

  test("is said by the API's own title where there is no sentence for it", async () => {
    const problem = {
      type: "urn:palabre:problem:site-taken",
      title: "There is a site of this name",
      status: 409,
    };
    answers.set("/comments/v1/sites/demo/site", { status: 409, body: JSON.stringify(problem) });
    expect(sentenceFor(await refusal("/site"), fr)).toBe("There is a site of this name");
  });

  test("by something that knows no problems has its status", async () => {
    answers.set("/comments/v1/sites/demo/gateway", { status: 502, body: "<h1>Bad Gateway</h1>" });
    const refused = await refusal("/gateway");
    expect(refused).toMatchObject({ problem: { status: 502 } });
  });

  test("by nobody, because nobody is there, has no problem", async () => {
    const nobody = asker(new URL("http://localhost:1/"), "demo");
    const refused = await nobody("/x").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ problem: null });
    expect(sentenceFor(refused, fr)).toBe(fr.unreachable);
  });
});
