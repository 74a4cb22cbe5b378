import { z } from "zod";
import { filter, ownComment, type OwnComment } from "#contract";
import { Collector, type ToldSpan } from "../newsroom/collector.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { answering, Service } from "../newsroom/service.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const text = "Un pont pour les piétons";
const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
const proxy = "00f067aa0ba902b7";

let service: Service;
let collector: Collector;
let system: System;
beforeAll(async () => {
  [service, collector] = await Promise.all([Service.open(), Collector.open()]);
  service.behaves("/hook", answering({ verdict: null }));
  system = await System.start(await freshServices(), {
    PALABRE_PRIVATE_HOSTS: service.host,
    PALABRE_TRUSTED_PROXIES: "loopback",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    OTEL_BSP_SCHEDULE_DELAY: "100",
  });
}, 90_000);
afterEach(() => Line.closeAll());
afterAll(async () => {
  await system.stop();
  await Promise.all([service.close(), collector.close()]);
});

async function newsroom() {
  const hook = { id: "hook", type: "http", url: `http://${service.host}/hook`, secret: secretOf("the hook") };
  const room = await Newsroom.open(system.api, { filters: [holding("crétin"), filter.parse(hook)] });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const line = await Line.open(system.gateway, "discussion");
  await line.asks("join", { site: room.site, story });
  return { ana, mo, line };
}

function secretOf(words: string): string {
  return `whsec_${Buffer.from(`${words}, a secret that is long enough`).toString("base64")}`;
}

/** A comment that comes by way of the publisher's proxy. */
async function postedBy({ api, site, token }: Person, body: string, request: string): Promise<OwnComment> {
  const answer = await fetch(`${api}/v1/sites/${site}/stories/${story}/comments`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token ?? ""}`,
      "content-type": "application/json",
      "x-request-id": request,
      traceparent: `00-${trace}-${proxy}-01`,
    },
    body: JSON.stringify({ body }),
  });
  expect(answer.headers.get("x-request-id")).toBe(request);
  return ownComment.parse(await answer.json());
}

const logLine = z.looseObject({ message: z.string(), comment: z.string().optional() });

/** What the logs say of a comment. */
async function loggedOf({ id }: OwnComment) {
  const lines = (await system.logs()).filter((line) => line.includes(id));
  return lines.map((line) => logLine.parse(JSON.parse(line)));
}

/** The spans of a comment's steps, each by its name, once all have come. */
function stepsOf({ id }: OwnComment, ...names: string[]): Promise<Map<string, ToldSpan>> {
  return until(
    () => {
      const steps = collector.spans.filter(({ said }) => said["palabre.comment"] === id);
      const byName = new Map(steps.map((step) => [step.name, step]));
      return names.every((name) => byName.has(name)) ? byName : null;
    },
    `the spans ${names.join(", ")} of a comment`,
  );
}

test("the way of a comment is one trace, from the publisher's proxy to its readers", async () => {
  const { ana, line } = await newsroom();
  const comment = await postedBy(ana, text, "request-1");
  await line.hears(1);
  const steps = await stepsOf(comment, "accept", "judge", "relay", "tell");
  expect([...steps.values()].map((one) => one.trace)).toEqual([trace, trace, trace, trace]);
  const [accept, judge, relay, tell] = ["accept", "judge", "relay", "tell"].map((name) => steps.get(name));
  expect(accept).toMatchObject({ service: "palabre-api", parent: proxy });
  expect(judge).toMatchObject({ service: "palabre-worker", parent: accept?.id });
  expect(relay).toMatchObject({ service: "palabre-worker", parent: judge?.id });
  expect(tell).toMatchObject({ service: "palabre-gateway", parent: relay?.id });
  expect(collector.spans).toContainEqual(
    expect.objectContaining({ name: "ask", service: "palabre-worker", trace, parent: judge?.id }),
  );
});

test("what a moderator publishes later goes on in the trace that it came in", async () => {
  const { ana, mo, line } = await newsroom();
  const comment = await postedBy(ana, "Quel crétin", "request-2");
  const judged = (await stepsOf(comment, "accept", "judge", "relay")).get("judge");
  await mo.publishes(comment);
  await line.hears(1);
  const told = await stepsOf(comment, "relay", "tell");
  expect(told.get("relay")).toMatchObject({ trace, parent: judged?.id });
  expect(told.get("tell")).toMatchObject({ trace, parent: told.get("relay")?.id });
});

test("the logs tell the way of a comment by its id, and nothing that it says", async () => {
  const { ana, line } = await newsroom();
  const comment = await postedBy(ana, text, "request-3");
  await line.hears(1);
  const told = await until(async () => {
    const lines = await loggedOf(comment);
    return lines.length >= 4 ? lines : null;
  }, "a line of each step");
  const steps = new Map(told.map((one) => [one.message, one]));
  const about = { level: "log", context: "way", trace, comment: comment.id };
  expect(steps.get("accept")).toMatchObject({ ...about, request: "request-3", site: ana.site, story });
  expect(steps.get("judge")).toMatchObject({ ...about, verdict: "publish", status: "published" });
  expect(steps.get("relay")).toMatchObject({ ...about, status: "published", seq: 1 });
  expect(steps.get("tell")).toMatchObject({ ...about, seq: 1, readers: 1 });
  const all = (await system.logs()).join("\n");
  for (const secret of [text, "Ana", ana.token ?? ""]) expect(all).not.toContain(secret);
});
