import { once } from "node:events";
import { Agent, request } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { ownComment, problemDetails } from "#contract";
import { Newsroom } from "../../newsroom/newsroom.js";
import type { Person } from "../../newsroom/person.js";
import { processNames, type ProcessName, System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";
import { OwnServices } from "../own-services.js";

const story = "la-nuit";

let services: OwnServices;
let system: System;
beforeAll(async () => {
  services = await OwnServices.begin();
  system = await System.start(services.addresses);
}, 120_000);
afterAll(async () => {
  await system.stop();
  await services.end();
}, 30_000);

/** What a process says that it waits for; null where it is ready. */
async function missing(name: ProcessName): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${system.ports[name]}/health/ready`);
  return answer.ok ? null : problemDetails.parse(await answer.json()).detail;
}

/** Waits until each process says so. */
async function say(expected: Readonly<Record<ProcessName, string | null>>): Promise<void> {
  for (const name of processNames) {
    const said = expected[name];
    await until(
      async () => {
        const waits = await missing(name);
        return said === null ? waits === null : waits?.includes(said);
      },
      `the ${name} to ${said === null ? "be ready" : `wait for ${said}`}`,
    );
  }
}

const ready = { api: null, worker: null, gateway: null };

test("each process says of what it needs whether it is there", async () => {
  await say(ready);
  await services.redis.kill("SIGKILL");
  // comments are accepted without it
  await say({ api: null, worker: "Redis", gateway: "Redis" });
  await services.redisReturns();
  await say(ready);
  process.kill(services.mongod.pid, "SIGSTOP");
  try {
    await say({ api: "MongoDB", worker: "MongoDB", gateway: "MongoDB" });
  } finally {
    process.kill(services.mongod.pid, "SIGCONT");
  }
  await say(ready);
}, 120_000);

/** Keeps its connections, as proxies do. */
const proxy = new Agent({ keepAlive: true });

const answered = z.object({ status: z.literal(201), body: ownComment });

/** Sends a comment: the api has its request when this settles, and its answer comes later. */
async function sending({ api, site, token }: Person, body: string) {
  const sent = request(`${api}/v1/sites/${site}/stories/${story}/comments`, {
    method: "POST",
    agent: proxy,
    headers: {
      authorization: `Bearer ${token ?? ""}`,
      "content-type": "application/json",
      expect: "100-continue",
    },
  });
  const answer = new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", (response) => {
      json(response).then((content) => resolve({ status: response.statusCode, body: content }), reject);
    });
  });
  sent.flushHeaders();
  await once(sent, "continue");
  sent.end(JSON.stringify({ body }));
  return { answer };
}

test("what is under way when the api is asked to end is answered, and nobody is let in any more", async () => {
  const room = await Newsroom.open(system.api);
  const ana = await room.person("Ana");
  await ana.getsPublished(story, "Avant");
  process.kill(services.mongod.pid, "SIGSTOP");
  let ending: ReturnType<System["retire"]>;
  let answer: Promise<unknown>;
  try {
    ({ answer } = await sending(ana, "Pendant"));
    ending = system.retire("api");
    await until(
      () =>
        missing("api").then(
          (waits) => waits !== null,
          () => true,
        ),
      "the api to let nobody in",
    );
  } finally {
    process.kill(services.mongod.pid, "SIGCONT");
  }
  const { body } = answered.parse(await answer);
  // by itself, and not since it had no more time
  expect(await ending).toEqual({ code: null, signal: "SIGTERM" });
  await system.begin("api");
  await until(() => ana.sees(body), "what was answered last to be published");
}, 120_000);
