import { Webhook } from "standardwebhooks";
import {
  backtest,
  type Backtest,
  backtestPrice,
  filter,
  filterOverview,
  filterSet,
  httpQuestion,
  problemDetails,
  serviceUses,
  tried,
  type Filter,
  type ServiceUse,
} from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { answering, dripping, never, Service } from "../newsroom/service.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const secret = `whsec_${Buffer.from("a secret of the site's own, long enough").toString("base64")}`;
const story = "le-pont";

let service: Service;
let system: System;
beforeAll(async () => {
  service = await Service.open();
  system = await System.start(await freshServices(), { PALABRE_PRIVATE_HOSTS: service.host });
}, 60_000);
afterAll(async () => {
  await system.stop();
  await service.close();
});

let rooms = 0;
function path(): string {
  rooms += 1;
  return `/hook-${rooms}`;
}

function hook(at: string, more: object = {}): Filter {
  return filter.parse({ id: "hook", type: "http", url: `http://${service.host}${at}`, secret, ...more });
}

async function newsroom(more: object = {}, others: Filter[] = []) {
  const at = path();
  const room = await Newsroom.open(system.api, { filters: [hook(at, more), ...others] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op, at };
}

async function useOf(op: Person): Promise<ServiceUse | undefined> {
  return granted(serviceUses, 200, await op.ask("filters/services")).services[0];
}

test("the site's own server is told of a comment, signed, and its findings and verdict are the filter's", async () => {
  const { room, ana, mo, at } = await newsroom();
  await room.admin.says(story, { url: "https://journal.example/pont" });
  service.behaves(
    at,
    answering({
      verdict: "hold",
      findings: [
        { rule: "slogan", message: "Slogan connu", start: 0, end: 6, score: 0.8 },
        { rule: "elsewhere", message: "Où donc ?", start: 4, end: 4000 },
      ],
    }),
  );
  const posted = await ana.posts(story, "Debout les riverains");
  await until(() => mo.finds(posted, "held"), "it to be held");
  const { verdict, findings } = await mo.case(posted, "fr");
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "hook" });
  expect(findings).toMatchObject([
    { rule: "elsewhere", start: null, end: null, score: 1 },
    { filter: "hook", rule: "slogan", start: 0, end: 6, score: 0.8, message: "Slogan connu" },
  ]);
  const [asked] = service.at(at);
  const headers = Object.fromEntries(
    Object.entries(asked?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const sent = httpQuestion.strict().parse(new Webhook(secret).verify(asked?.body ?? "", headers));
  expect(sent).toEqual({
    comment: { id: posted.id, revision: 1, text: "Debout les riverains", lang: null },
    author: { id: ana.id, name: "Ana", published: 0, rejected: 0 },
    story: { id: story, url: "https://journal.example/pont" },
    site: room.site,
  });
  expect(service.at(at)).toHaveLength(1);
});

test.each([
  ["publish", "hold", "published"],
  ["reject", undefined, "rejected"],
  [null, "hold", "published"],
] as const)("the verdict %s of a filter whose then is %s comes to %s", async (verdict, then, status) => {
  const { ana, mo, at } = await newsroom(then ? { then } : {});
  service.behaves(at, answering({ verdict }));
  const posted = await ana.posts(story, `Encore un avis sur le pont: ${String(verdict)}`);
  await until(async () => (await mo.case(posted)).comment.status === status, `it to be ${status}`);
});

test("where its findings say all, what follows is the filter's then", async () => {
  const { ana, mo, at } = await newsroom({ then: "reject" });
  service.behaves(at, answering({ verdict: null, findings: [{ rule: "x", message: "Vu" }] }));
  const posted = await ana.posts(story, "Quel bel ouvrage");
  await until(async () => (await mo.case(posted)).comment.status === "rejected", "it to be rejected");
});

test("a service that gives no answer has its comments held, and people told why", async () => {
  const { ana, mo, at } = await newsroom({ deadline: 400, then: "reject" });
  service.behaves(at, dripping);
  const posted = await ana.posts(story, "Le tablier du pont, vu de la rive");
  await until(() => mo.finds(posted, "held"), "it to be held");
  const { verdict, findings } = await mo.case(posted, "fr");
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "hook" });
  const message = "le service «\u202fhook\u202f» n’a pas donné de réponse en 0,4\u00a0s";
  expect(findings).toMatchObject([{ filter: "hook", rule: "no-answer", start: null, message }]);
});

test("where the site says so, a comment goes on without its answer, and that is a finding all the same", async () => {
  const { ana, mo, at } = await newsroom({ deadline: 300, onFailure: "ignore", then: "reject" });
  service.behaves(at, never);
  const posted = await ana.getsPublished(story, "On traverse à pied");
  const { verdict, findings } = await mo.case(posted, "en");
  expect(verdict).toMatchObject({ verdict: "publish", decidedBy: null });
  expect(findings).toMatchObject([
    { rule: "no-answer", message: "the service “hook” gave no answer in 0.3\u00a0s" },
  ]);
});

test("a fault that passes is asked again under the same id", async () => {
  const { ana, at } = await newsroom();
  service.behaves(at, answering({}, 503), answering({ verdict: "publish" }));
  await ana.getsPublished(story, "Deux voies de plus");
  const ids = service.at(at).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a service that is down is soon left alone, and asked again once it is back", async () => {
  const { ana, mo, op, at } = await newsroom({ tries: 1, deadline: 300 });
  service.behaves(at, answering({}, 500));
  for (let n = 1; n <= 6; n++) {
    const posted = await ana.posts(story, `Remarque numéro ${n}: ${"le quai ".repeat(n)}`);
    await until(() => mo.finds(posted, "held"), "it to be held");
  }
  expect(service.at(at)).toHaveLength(5);
  const down = await until(async () => {
    const now = await useOf(op);
    return now?.outage && now.today.failed === 5 ? now : null;
  }, "its outage to be told");
  expect(down).toMatchObject({
    ...{ filter: "hook", type: "http", host: service.host, breaker: "open", outage: { why: "failing" } },
    lastFailure: { message: "le service «\u202fhook\u202f» n’a pas donné de réponse, mais le statut 500" },
    key: { needed: true, set: true },
    ...{ deadline: 300, tries: 1, onFailure: "hold" },
  });
  expect(down.key.at).not.toBeNull();
  service.behaves(at, answering({ verdict: "publish" }));
  let n = 0;
  await until(
    async () => {
      n += 1;
      const posted = await ana.posts(story, `Essai ${n} ${"de passage ".repeat(n)}`);
      await until(async () => (await mo.case(posted)).comment.status !== "pending", "a verdict");
      return (await mo.case(posted)).comment.status === "published";
    },
    "it to be asked again",
    20_000,
  );
  await until(async () => (await useOf(op))?.outage === null, "its outage to end");
  expect(await useOf(op)).toMatchObject({ breaker: "closed" });
}, 40_000);

test("what a service is asked, answers and costs is counted, and nothing is asked beyond its budget", async () => {
  const { ana, mo, op, at } = await newsroom({ cost: 0.3, budget: 0.7 });
  service.behaves(at, answering({ verdict: "publish" }));
  await ana.getsPublished(story, "Le péage est trop cher");
  await ana.getsPublished(story, "Et la piste cyclable ?");
  const third = await ana.posts(story, "Personne n’y pense");
  await until(() => mo.finds(third, "held"), "it to be held");
  expect((await mo.case(third, "en")).findings.map(({ message }) => message)).toEqual([
    "the service “hook” is not asked any more this month: the budget of 0.7 is spent",
  ]);
  const counted = { asked: 2, answered: 2, failed: 0, kept: 0, cost: 0.6 };
  const use = await until(async () => {
    const now = await useOf(op);
    return now?.today.asked === 2 ? now : null;
  }, "both to be counted");
  expect(use).toMatchObject({ today: counted, days: counted, month: counted, budget: 0.7, cost: 0.3 });
  await until(async () => (await useOf(op))?.outage?.why === "spent", "the end of its budget to be told");
  expect(use.today.p50).toBeGreaterThan(0);
  expect(service.at(at)).toHaveLength(2);
});

test("a service that takes its time holds up nobody else's comments", async () => {
  const slow = await newsroom({ deadline: 8000 });
  service.behaves(slow.at, never);
  for (let n = 0; n < 40; n++) await slow.ana.posts(story, `${"vague ".repeat(n)} numéro ${n}`);
  await until(() => service.at(slow.at).length > 0, "the first to be asked");
  const other = await Newsroom.open(system.api, {});
  const bea = await other.person("Bea");
  await bea.getsPublished(story, "Tout va bien ici");
  expect(service.at(slow.at).length).toBeLessThanOrEqual(6);
  service.behaves(slow.at, answering({ verdict: "publish" }));
  await until(
    async () => (await slow.mo.queue("held")).items.length + (await slow.ana.reads(story)).story.count === 40,
    "all to be judged",
    60_000,
  );
}, 90_000);

describe("secrets", () => {
  const draftOf = (filters: object[]) => ({ method: "PUT", body: { filters } });

  test("are never given back, and stay where a draft comes without them", async () => {
    const { room, ana, op, at } = await newsroom();
    service.behaves(at, answering({ verdict: "publish" }));
    const bare = { ...hook(at), secret: undefined };
    const saved = await op.ask("filters/draft", draftOf([{ ...bare, deadline: 900 }]));
    const overview = await op.ask("filters");
    const version = await op.ask("filters/versions/2");
    for (const answer of [saved, overview, version]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/secret|whsec|kept:/);
    }
    expect(granted(filterOverview, 200, overview).draft?.filters).toMatchObject([{ deadline: 900 }]);
    expect(granted(filterSet, 200, version).filters).toMatchObject([{ id: "hook", type: "http" }]);
    await op.ask("filters/versions", { method: "POST", body: { note: "" } });
    await op.ask("filters/active", { method: "PUT", body: { version: 3 } });
    await ana.getsPublished(story, "Toujours signé");
    const asked = service.at(at).at(-1);
    const headers = Object.fromEntries(
      Object.entries(asked?.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    expect(() => new Webhook(secret).verify(asked?.body ?? "", headers)).not.toThrow();
    expect(JSON.stringify((await room.admin.ask("trail")).body)).not.toMatch(/whsec|kept:/);
  });

  test.each([
    ["without a secret", { secret: undefined }, "secret"],
    ["with too short a one", { secret: "short" }, "secret"],
    ["at a private address", { url: "http://10.1.2.3/hook" }, "url"],
    ["at no address", { url: "ftp://hook.example" }, "url"],
    ["with a deadline too long", { deadline: 60_000 }, "deadline"],
    ["with a budget and no cost", { budget: 5 }, "budget"],
  ])("a service %s is a fault at its place", async (_, change, member) => {
    const room = await Newsroom.open(system.api, {});
    const answer = await room.admin.ask("filters/draft", draftOf([{ ...hook("/any"), ...change }]));
    expect(answer.status).toBe(400);
    const { errors = [] } = problemDetails.parse(answer.body);
    expect(errors.map(({ path }) => path)).toEqual([`filters.0.${member}`]);
  });

  test("are of one server: whoever turns a filter to another has to write the secret of that", async () => {
    const { op } = await newsroom();
    const bare = { ...hook("/any"), secret: undefined };
    const turned = await op.ask("filters/draft", draftOf([{ ...bare, url: "https://thief.example/" }]));
    expect(problemDetails.parse(turned.body).errors).toMatchObject([{ path: "filters.0.secret" }]);
  });
});

test("what is tried asks a service only where it is told to, once for the same, whatever versions share the question", async () => {
  const { op, at } = await newsroom({ then: "hold" });
  service.behaves(at, answering({ verdict: null, findings: [{ rule: "seen", message: "Vu" }] }));
  const tries = async (body: object) =>
    granted(tried, 200, await op.ask("filters/try", { method: "POST", body }));
  expect(await tries({ text: "Un essai" })).toMatchObject({ verdict: "publish", unasked: ["hook"] });
  expect(service.at(at)).toHaveLength(0);
  const softer = { ...hook(at, { then: "flag", deadline: 900, cost: 2 }), secret: undefined };
  await op.ask("filters/draft", { method: "PUT", body: { filters: [softer] } });
  const [asked, drafted] = await Promise.all([
    tries({ text: "Un essai", askServices: true }),
    tries({ text: "Un essai", askServices: true, filters: "draft" }),
  ]);
  expect(asked).toMatchObject({ verdict: "hold", unasked: [], findings: [{ message: "Vu" }] });
  expect(drafted).toMatchObject({ verdict: "flag", unasked: [] });
  expect(await tries({ text: "Un essai" })).toMatchObject({ verdict: "hold", unasked: [] });
  expect(service.at(at)).toHaveLength(1);
});

test("a backtest asks services only where it is told to, after it was said what that costs", async () => {
  const { ana, op, at } = await newsroom({ cost: 0.5, then: "hold" });
  service.behaves(at, answering({ verdict: "publish" }));
  for (const text of ["Le pont a cent ans", "On l’a repeint en mai"]) await ana.getsPublished(story, text);
  const bare = filter.parse({ ...hook(at, { cost: 0.5, then: "hold" }), id: "other" });
  await op.ask("filters/draft", { method: "PUT", body: { filters: [bare] } });
  const price = await op.ask("filters/backtests/price?filters=draft");
  expect(granted(backtestPrice, 200, price)).toEqual({
    ...{ comments: 2, cost: 1, services: [{ filter: "other", questions: 2, cost: 1 }] },
  });
  // the same questions, under another name
  const kept = await judgedAgain(op, {});
  expect(kept.result?.filters).toMatchObject([{ filter: "other", decides: 2 }]);
  expect(kept.result?.filters[0]?.unasked).toBeUndefined();
  const path = `${at}/newer`;
  service.behaves(path, answering({ verdict: "reject" }));
  const newer = { ...bare, url: `http://${service.host}${path}` };
  await op.ask("filters/draft", { method: "PUT", body: { filters: [newer] } });
  expect((await judgedAgain(op, {})).result?.filters).toMatchObject([{ filter: "other", unasked: 2 }]);
  expect(service.at(path)).toHaveLength(0);
  const asked = await judgedAgain(op, { askServices: true });
  expect(asked.result?.moves).toMatchObject([{ was: "publish", would: "reject", undecided: 2 }]);
  expect(service.at(path)).toHaveLength(2);
});

async function judgedAgain(op: Person, more: object): Promise<Backtest> {
  const body = { filters: "draft", ...more };
  const begun = await op.ask("filters/backtests", { method: "POST", body });
  const { id } = granted(backtest, 202, begun);
  return until(async () => {
    const now = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return now.state === "done" ? now : null;
  }, "the backtest to be done");
}

test("a name that leads home is not called, wherever it led when it was written", async () => {
  const url = `http://localhost:${service.port}/home`;
  service.behaves("/home", answering({ verdict: "publish" }));
  const room = await Newsroom.open(system.api, { filters: [hook("/home", { url })] });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posted = await ana.posts(story, "Le fleuve est monté cette nuit");
  await until(() => mo.finds(posted, "held"), "it to be held");
  expect((await mo.case(posted, "en")).findings.map(({ message }) => message)).toEqual([
    "the service “hook” is at a private address: it was not asked",
  ]);
  expect(service.at("/home")).toHaveLength(0);
});

test("a worker that dies while it waits for an answer loses no comment", async () => {
  const { ana, at } = await newsroom({ deadline: 2000 });
  service.behaves(at, never, answering({ verdict: "publish" }));
  const posted = await ana.posts(story, "Trois arches tiennent encore");
  await until(() => service.at(at).length === 1, "it to be asked");
  await system.kill("worker");
  await system.begin("worker");
  await until(() => ana.with(null).sees(posted), "it to be published", 40_000);
}, 60_000);
