import { Logger } from "@nestjs/common";
import { Redis } from "ioredis";
import { filter, type ServiceFilter } from "#contract";
import { compileFilterSet, type Subject, noHistory } from "#moderation";
import { AskServices } from "#platform/services/ask-services.js";
import { Breakers } from "#platform/services/breakers.js";
import { KeptAnswers } from "#platform/services/kept-answers.js";
import { ServiceSecrets } from "#platform/services/service-secrets.js";
import { readConfiguration } from "#platform/configuration.js";
import { onlySecret } from "#platform/sign-in/installation-secret.js";
import { Seals } from "#platform/sign-in/seals.js";
import { Answers, Outages, Secrets, Uses } from "#store";
import {
  answering,
  type Behaviour,
  dripping,
  dyingMidWay,
  endless,
  leadingElsewhere,
  never,
  saying,
  Service,
} from "../newsroom/service.js";
import { freshDatabase, freshRedis } from "../newsroom/services.js";
import { connection } from "./migrated.js";

const site = "journal";
const deadline = 250;

let service: Service;
let redis: Redis;
let services: AskServices;
let secret: string;
beforeAll(async () => {
  Logger.overrideLogger(false);
  service = await Service.open();
  const redisUrl = await freshRedis();
  redis = new Redis(redisUrl);
  const secrets = new ServiceSecrets(new Secrets(connection), new Seals(onlySecret(Buffer.alloc(32))));
  secret = await secrets.keep(site, { secret: "sixteen-characters", origin: `http://${service.host}` });
  services = new AskServices(
    new Uses(connection),
    secrets,
    new KeptAnswers(new Answers(connection), redis),
    new Breakers(new Outages(connection)),
    readConfiguration({
      ...{ PALABRE_PRIVATE_HOSTS: service.host, REDIS_URL: redisUrl },
      MONGODB_URI: freshDatabase(),
    }),
  );
});
afterAll(async () => {
  redis.disconnect();
  await service.close();
});

type Kind = ServiceFilter["type"];
const judged = (verdict: unknown) =>
  JSON.stringify({ verdict, rule: "", reason: { fr: "Bien.", en: "Fine." }, quote: null });
const completed = (content: unknown) => ({ choices: [{ message: { role: "assistant", content } }] });
const scored = (score: unknown) => ({
  results: [{ flagged: false, categories: { hate: false }, category_scores: { hate: score } }],
});

/** What each wants to know besides, an answer that lets a comment pass, and what is none. */
const kinds: Record<Kind, { said: object; good: string; lies: Record<string, Behaviour> }> = {
  http: {
    said: {},
    good: JSON.stringify({ verdict: "publish" }),
    lies: {
      "an invented verdict": answering({ verdict: "certainly" }),
      "findings that are none": answering({ verdict: "publish", findings: "none" }),
      "a number": answering({ verdict: 1 }),
    },
  },
  akismet: {
    said: { blog: "https://journal.example/" },
    good: "false",
    lies: {
      "« invalid »": saying("invalid"),
      both: saying("truefalse"),
      JSON: answering({ spam: false }),
    },
  },
  moderation: {
    said: {},
    good: JSON.stringify(scored(0.1)),
    lies: {
      "no results": answering({ results: [] }),
      "an empty result": answering({ results: [{}] }),
      "a score beyond 1": answering(scored(7)),
      "a score in words": answering(scored("low")),
      "a flag in words": answering({ results: [{ flagged: "no" }] }),
    },
  },
  policy: {
    said: { model: "small", policy: "Ni publicité, ni attaques contre des personnes." },
    good: JSON.stringify(completed(judged("publish"))),
    lies: {
      "a sentence": answering(completed("I would publish it.")),
      "a refusal": answering(completed(null)),
      "an invented verdict": answering(completed(judged("approve"))),
      "a verdict in a list": answering(completed(judged(["publish"]))),
      "no choices": answering({ choices: [] }),
    },
  },
};

const failures = (good: string): Record<string, Behaviour> => ({
  "nothing, ever": never,
  "a byte now and then": dripping,
  "what breaks off in the middle": dyingMidWay(good.slice(0, -1)),
  "what breaks off behind a whole answer": dyingMidWay(good),
  "more than anybody reads": endless,
  "10 MB around an answer": saying(good + " ".repeat(10_000_000)),
  "a page": saying("<h1>publish</h1>"),
  "no body": saying(""),
  null: answering(null),
  "a list": answering([]),
  "brackets without end": saying("[".repeat(60_000)),
  "a fault of its own": answering({}, 500),
  "the way elsewhere": leadingElsewhere(`http://${service.host}/elsewhere`),
});

function subject(text: string): Subject {
  return {
    site: { id: site, languages: ["fr"], timeZone: "Europe/Paris" },
    comment: { id: "c1", revision: 1, text, lang: null, links: [], createdAt: new Date() },
    author: { id: "ana", name: "Ana", standing: null },
    story: { id: "le-pont", url: null, section: null },
    history: noHistory,
  };
}

let asked = 0;

/** Judges by one filter whose service behaves so. Each has an address of its own, and so a breaker. */
async function judge(type: Kind, onFailure: "hold" | "ignore", behaviour: Behaviour) {
  asked += 1;
  const at = `/${type}-${asked}`;
  service.behaves(type === "akismet" ? `${at}/comment-check` : at, behaviour);
  const said = { id: `ai-${asked}`, type, url: `http://${service.host}${at}`, secret, deadline, onFailure };
  const one = filter.parse({ ...said, ...kinds[type].said, then: "hold" });
  const set = compileFilterSet({ filters: [one], default: "publish" }, 1);
  return set.judge(subject(`Le pont ${asked}`), services.asking("all"));
}

const all: Kind[] = ["http", "akismet", "moderation", "policy"];

test.each(all)("%s lets pass what it has nothing against", async (type) => {
  const { verdict, findings } = await judge(type, "hold", saying(kinds[type].good));
  expect({ verdict, rules: findings.map(({ rule }) => rule) }).toEqual({
    verdict: "publish",
    // your own server that says a verdict has said something
    rules: type === "http" ? ["verdict"] : [],
  });
});

test.each(all)(
  "whatever %s answers that is no answer, the site's choice follows, and people are told",
  async (type) => {
    const { good, lies } = kinds[type];
    const wrong: string[] = [];
    const cases = Object.entries({ ...failures(good), ...lies });
    await Promise.all(
      cases.flatMap(([name, behaviour]) =>
        (["hold", "ignore"] as const).map(async (choice) => {
          const { verdict, findings } = await judge(type, choice, behaviour);
          const rules = findings.map(({ rule }) => rule).join();
          const expected = choice === "hold" ? "hold" : "publish";
          if (verdict !== expected || rules !== "no-answer")
            wrong.push(`${name}, ${choice}: ${verdict} ${rules}`);
        }),
      ),
    );
    expect(wrong).toEqual([]);
    expect(service.at("/elsewhere")).toEqual([]);
  },
  30_000,
);

test("a moderation endpoint that flags without a category, or without a score, has found something", async () => {
  const bare = await judge("moderation", "hold", answering({ results: [{ flagged: true }] }));
  expect(bare).toMatchObject({ verdict: "hold", findings: [{ rule: "flagged", score: 1 }] });
  const unscored = { flagged: true, categories: { hate: true }, category_scores: {} };
  const named = await judge("moderation", "hold", answering({ results: [unscored] }));
  expect(named).toMatchObject({ verdict: "hold", findings: [{ rule: "hate", score: 1 }] });
});

test("a policy without a then only finds", async () => {
  service.behaves("/bare", saying(JSON.stringify(completed(judged("reject")))));
  const { said } = kinds.policy;
  const one = filter.parse({
    id: "bare",
    type: "policy",
    url: `http://${service.host}/bare`,
    secret,
    ...said,
  });
  const set = compileFilterSet({ filters: [one], default: "publish" }, 1);
  expect(await set.judge(subject("Le pont"), services.asking("all"))).toMatchObject({
    verdict: "publish",
    findings: [{ filter: "bare" }],
  });
});
