import { request } from "node:http";
import { fastify, type FastifyInstance } from "fastify";
import { until } from "../../../test/newsroom/until.js";
import { keepWithin } from "./budgets.js";

let app: FastifyInstance;
/** Requests that wait for their answer, each with how it gets one. */
let waiting: (() => void)[];
let address: string;
beforeEach(async () => {
  waiting = [];
  app = fastify();
  keepWithin(app, { reading: 1, writing: 2, staff: 1, large: 1 });
  const waits = () => new Promise<string>((resolve) => waiting.push(() => resolve("done")));
  for (const url of ["/v1/sites/:site/stories/:story/comments", "/v1/sites/:site/moderation/comments"]) {
    app.get(url, waits);
    app.post(url, waits);
  }
  app.put("/v1/sites/:site/filters/draft", { bodyLimit: 6 * 1024 * 1024 }, waits);
  app.get("/v1/sites/:site/stories/:story", () => "a story");
  app.get("/health/live", () => "live");
  address = await app.listen({ port: 0 });
});
afterEach(async () => {
  for (const answer of waiting) answer();
  await app.close();
});

const comments = "/v1/sites/journal/stories/le-pont/comments";
const story = "/v1/sites/journal/stories/le-pont";
const ask = (path: string, method = "GET") => fetch(`${address}${path}`, { method });

/** Begins some requests, and waits until all of them are under way. */
async function begin(...requests: readonly [path: string, method: string][]): Promise<Begun> {
  const before = waiting.length;
  const answers = Promise.all(requests.map(([path, method]) => ask(path, method)));
  await until(() => waiting.length === before + requests.length, "them to be under way");
  return { statuses: async () => (await answers).map(({ status }) => status) };
}

interface Begun {
  statuses(): Promise<number[]>;
}

test("what is more than can be taken is refused at once, and told when to come back", async () => {
  const begun = await begin([comments, "POST"], [comments, "POST"]);
  const refused = await ask(comments, "POST");
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(await refused.json()).toMatchObject({ type: "urn:palabre:problem:unavailable" });
  for (const answer of waiting) answer();
  expect(await begun.statuses()).toEqual([200, 200]);
  const again = await begin([comments, "POST"]);
  waiting.at(-1)?.();
  expect(await again.statuses()).toEqual([200]);
});

test("who writes too much keeps nobody from reading, from moderating, or from seeing how things are", async () => {
  await begin([comments, "POST"], [comments, "POST"]);
  await begin([comments, "GET"], ["/v1/sites/journal/moderation/comments", "GET"]);
  await begin(["/v1/sites/journal/filters/draft", "PUT"]);
  const statuses = [
    await ask(comments, "POST"),
    await ask("/v1/sites/journal/moderation/comments", "POST"),
    await ask("/v1/sites/journal/filters/draft", "PUT"),
    await ask("/health/live"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([503, 503, 503, 200]);
});

test("who goes away without an answer makes room", async () => {
  const asking = request(`${address}${comments}`).on("error", () => undefined);
  asking.end();
  await until(() => waiting.length === 1, "it to be under way");
  expect((await ask(story)).status).toBe(503);
  asking.destroy();
  await until(async () => (await ask(story)).status === 200, "room");
});
