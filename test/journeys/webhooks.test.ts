import { Webhook } from "standardwebhooks";
import { z } from "zod";
import {
  caseAppeal,
  decisionJob,
  deliveries,
  type Delivery,
  delivery,
  jobBegun,
  noticeReceipt,
  shownSettings,
  statements,
  waves,
  type WebhookEvent,
  webhookMessage,
  type WebhookMessage,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { Receiver, type Received } from "../newsroom/receiver.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const secret = `whsec_${Buffer.from("a secret of the site's own, long enough").toString("base64")}`;
const all: WebhookEvent[] = ["comment.held", "comment.decided", "notice.received", "appeal.received"];

const chatLine = z.strictObject({ text: z.string() });

let receiver: Receiver;
let stranger: Receiver;
let system: System;
beforeAll(async () => {
  [receiver, stranger] = await Promise.all([Receiver.open(), Receiver.open()]);
  const env = { PALABRE_PRIVATE_HOSTS: `127.0.0.1:${receiver.port}` };
  system = await System.start(await freshServices(), env);
}, 60_000);
afterAll(async () => {
  await system.stop();
  await Promise.all([receiver.close(), stranger.close()]);
});

async function newsroom(webhook: object = {}) {
  const room = await Newsroom.open(system.api, { filters: [holding("patate")] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  const path = `/${room.site}`;
  const url = `${receiver.address}${path}`;
  await room.set({ webhooks: [{ id: "own", url, events: all, kind: "standard", secret, ...webhook }] });
  return { room, ana, mo, op, path };
}

/** What a message says, where it is signed and no older than a few minutes. */
function read({ body, headers }: Received): WebhookMessage {
  const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return webhookMessage.parse(new Webhook(secret).verify(body, signed));
}

async function sentTo(op: Person): Promise<Delivery[]> {
  return granted(deliveries, 200, await op.ask("webhooks/own/deliveries")).items;
}

function tests(op: Person) {
  return op.ask("webhooks/own/test", { method: "POST" });
}

test("a site's own server is told once, and signed, of what waits, what was decided, and who objects", async () => {
  const { ana, mo, op, path } = await newsroom();
  const held = await ana.posts("le-pont", "Une patate");
  await until(() => mo.finds(held, "held"), "it to be held");
  await mo.rejects(held, { reason: "Ana exagère" });
  const good = await ana.getsPublished("le-pont", "Bonjour");
  const said = { comment: good.id, explanation: "C’est contraire à la loi, vraiment.", goodFaith: true };
  const body = { ...said, name: "Zoé", email: "zoe@mail.example" };
  const notice = granted(noticeReceipt, 201, await ana.ask("notices", { method: "POST", body }));
  const statement = await until(
    async () => granted(statements, 200, await ana.ask("/v1/me/statements")).items[0],
    "the reasons to be stated",
  );
  const appeal = { method: "POST", body: { text: "C’est injuste" } };
  await ana.ask(`/v1/me/statements/${statement.id}/appeal`, appeal);
  await until(() => receiver.at(path).length === 5, "all five to come");
  const told = receiver.at(path).map(read);
  const of = (type: string) => told.filter((one) => one.type === type).map(({ data }) => data);
  expect(of("comment.held")).toMatchObject([
    { comment: held.id, story: "le-pont", revision: 1, from: "pending", to: "held", by: "machine" },
  ]);
  expect(of("comment.decided").map(({ comment, to, by }) => [comment, to, by])).toEqual(
    expect.arrayContaining([
      [held.id, "rejected", "person"],
      [good.id, "published", "machine"],
    ]),
  );
  expect(of("notice.received")).toMatchObject([{ comment: good.id, notice: notice.id }]);
  expect(of("appeal.received")).toMatchObject([{ comment: held.id, appeal: statement.id }]);
  for (const word of ["Ana", "Zoé", "patate", "exagère", "injuste"])
    expect(JSON.stringify(told)).not.toContain(word);
  await until(
    async () => (await sentTo(op)).every(({ state }) => state === "delivered"),
    "all to be noted as delivered",
  );
  expect(new Set(receiver.at(path).map(({ headers }) => headers["webhook-id"])).size).toBe(5);
});

test("what fails is sent again under the same id, until it is taken, and anew where somebody wants it", async () => {
  const { op, path } = await newsroom();
  receiver.willAnswer(path, 500);
  const { id } = granted(delivery, 202, await tests(op));
  const one = await until(
    async () => (await sentTo(op)).find(({ state }) => state === "delivered"),
    "it to be taken",
  );
  expect(one).toMatchObject({
    id,
    tries: [
      { status: 500, error: "answered 500" },
      { status: 200, error: null },
    ],
  });
  const replay = { method: "POST" };
  expect(granted(delivery, 202, await op.ask(`deliveries/${id}/replay`, replay)).state).toBe("waiting");
  await until(() => receiver.at(path).length === 3, "it to come anew");
  expect(new Set(receiver.at(path).map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
  expect(receiver.at(path).map((came) => read(came).type)).toEqual(["test", "test", "test"]);
  expect(await op.ask("deliveries/nowhere/replay", replay)).toMatchObject({ refusal: "delivery-unknown" });
});

test("a site's own server is told of reports as they begin, of deadlines that are near, and of appeals that were heard", async () => {
  const events: WebhookEvent[] = ["comment.reported", "deadline.near", "appeal.decided"];
  const { room, ana, mo, op, path } = await newsroom({ events });
  const [comment, other] = [
    await ana.getsPublished("le-pont", "Bonjour"),
    await ana.getsPublished("le-pont", "Zoé a volé le pont."),
  ];
  await mo.reports(comment, "off-topic");
  await op.reports(comment, "spam");
  await mo.rejects(comment, { reason: "off-topic" });
  const stated = await until(
    async () => granted(statements, 200, await ana.ask("/v1/me/statements")).items[0],
    "the reasons to be stated",
  );
  await ana.ask(`/v1/me/statements/${stated.id}/appeal`, { method: "POST", body: { text: "Si, pourtant" } });
  const hearing = { outcome: "upheld", answer: "La décision tient." };
  granted(
    caseAppeal,
    201,
    await op.ask(`moderation/appeals/${stated.id}`, { method: "POST", body: hearing }),
  );
  const said = { comment: other.id, explanation: "C’est contraire à la loi, vraiment.", goodFaith: true };
  const { id } = granted(
    noticeReceipt,
    201,
    await room.stranger.ask("notices", { method: "POST", body: said }),
  );
  await room.set({ escalation: { people: [op.id], hoursBefore: 720 } });
  await until(() => receiver.at(path).length === 3, "all three to come");
  const told = receiver.at(path).map((came) => read(came));
  expect(Object.fromEntries(told.map(({ type, data }) => [type, data]))).toMatchObject({
    "comment.reported": { comment: comment.id, story: "le-pont", revision: 1 },
    "appeal.decided": { comment: comment.id, appeal: stated.id },
    "deadline.near": { comment: other.id, notice: id, appeal: null },
  });
  for (const word of ["Ana", "Zoé", "pourtant", "tient"]) expect(JSON.stringify(told)).not.toContain(word);
});

test("a site's own server is told when a wave begins", async () => {
  const { room, mo, path } = await newsroom({ events: ["wave.begun"] });
  for (const name of ["Bea", "Cléo", "Dan", "Eve"]) {
    const author = await room.person(name);
    const text = `Bonjour, moi c’est ${name}. Gagnez 500 € par jour depuis chez vous sans aucune expérience, écrivez-moi sur ma page, places limitées.`;
    await author.getsPublished("le-pont", text);
  }
  await until(() => receiver.at(path).length > 0, "word of it");
  const [wave] = granted(waves, 200, await mo.ask("moderation/waves")).items;
  expect(receiver.at(path).map(read)).toMatchObject([
    { type: "wave.begun", data: { wave: wave?.id, comment: null } },
  ]);
});

test("a site's own server is told once when a decision on many comments is through, and when it is taken back", async () => {
  const { ana, mo, path } = await newsroom({ events: ["job.done"] });
  const held = [await ana.posts("le-pont", "Une patate"), await ana.posts("le-pont", "Deux fois patate")];
  for (const one of held) await until(() => mo.finds(one, "held"), "it to be held");
  const line = await Line.open(system.gateway, "moderation", { token: mo.token });
  await line.asks("join", { site: mo.site });
  const body = { select: { comments: held.map(({ id }) => id) }, decision: "reject", reason: "spam" };
  const asked = await mo.ask("moderation/jobs", { method: "POST", body });
  const { id } = granted(jobBegun, 202, asked);
  const told = () => line.all("job", decisionJob).filter((job) => job.id === id);
  await until(() => told().at(-1)?.state === "done", "its end to be told at the desk");
  expect(told().at(-1)).toMatchObject({ count: 2, decided: 2, by: { name: "Mo" } });
  await until(() => receiver.at(path).length === 1, "word of it");
  await mo.ask(`moderation/jobs/${id}/undo`, { method: "POST" });
  await until(() => told().at(-1)?.state === "undone", "that to be told at the desk");
  await until(() => receiver.at(path).length === 2, "word of that");
  const data = { job: id, comment: null, wave: null };
  expect(receiver.at(path).map(read)).toMatchObject([1, 2].map(() => ({ type: "job.done", data })));
  line.close();
});

test("a server that takes its time holds up nobody else's messages", async () => {
  const slow = await newsroom();
  const other = await newsroom();
  receiver.hold(slow.path);
  for (let n = 0; n < 60; n++) await tests(slow.op);
  await until(() => receiver.at(slow.path).length > 0, "the first to come");
  granted(delivery, 202, await tests(other.op));
  await until(() => receiver.at(other.path).length === 1, "the other's to come");
  expect(receiver.at(slow.path).length).toBeLessThanOrEqual(4);
  receiver.release(slow.path);
  await until(() => receiver.at(slow.path).length === 60, "all of them to come", 30_000);
  const tried = granted(deliveries, 200, await slow.op.ask("webhooks/own/deliveries?limit=100")).items;
  expect(Math.max(...tried.map(({ tries }) => tries.length))).toBe(1);
}, 60_000);

test("a worker that is killed leaves no message behind", async () => {
  const { ana, mo, path } = await newsroom({ events: ["comment.held"] });
  await system.kill("worker");
  const posted = await Promise.all([1, 2, 3].map((n) => ana.posts("le-pont", `Patate ${n}`)));
  await system.begin("worker");
  await until(() => mo.finds(posted[0] ?? { id: "" }, "held"), "them to be held", 20_000);
  await until(() => receiver.at(path).length >= 3, "all three to come", 20_000);
  const told = new Set(receiver.at(path).map((came) => read(came).data.comment));
  expect(told).toEqual(new Set(posted.map(({ id }) => id)));
}, 60_000);

test("nothing follows a redirect, and nobody has private addresses called that are not allowed", async () => {
  const { room, op, path } = await newsroom();
  receiver.willAnswer(path, 302, 302, 302, 302);
  await tests(op);
  const [moved] = await until(async () => {
    const found = await sentTo(op);
    return found[0]?.tries.length ? found : null;
  }, "a try");
  expect(moved?.tries[0]).toMatchObject({ status: 302, error: "answered 302" });
  expect(receiver.at("/elsewhere")).toEqual([]);
  for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"]) {
    const url = `http://${host}:${stranger.port}/`;
    await room.set({ webhooks: [{ id: "own", url, events: all, kind: "standard" }] });
    const { id } = granted(delivery, 202, await tests(op));
    const tried = await until(
      async () => (await sentTo(op)).find((one) => one.id === id && one.tries.length > 0),
      "a try",
    );
    expect(tried.tries[0]?.status).toBeNull();
    expect(tried.tries[0]?.error).toContain("private");
  }
  expect(stranger.received).toEqual([]);
});

test("a chat is told in the site's first language, with the way to the case", async () => {
  const { ana, mo, path } = await newsroom({ kind: "chat", events: ["comment.held"], secret: undefined });
  const held = await ana.posts("le-pont", "Une patate");
  await until(() => mo.finds(held, "held"), "it to be held");
  const [came] = await until(() => (receiver.at(path).length > 0 ? receiver.at(path) : null), "a line");
  const { text } = chatLine.parse(JSON.parse(came?.body ?? ""));
  expect(text).toMatch(/^Un commentaire attend un modérateur\. http/);
  expect(text).toContain(`queue=held&comment=${held.id}`);
  expect(came?.headers["webhook-signature"]).toBeUndefined();
});

test("operators alone have to do with webhooks, and nobody reads their secrets", async () => {
  const { room, mo, op } = await newsroom();
  const shown = await op.ask("settings");
  expect(granted(shownSettings, 200, shown).webhooks).toMatchObject([{ id: "own", secret: true }]);
  expect(JSON.stringify(shown.body)).not.toContain(secret);
  const url = "https://hooks.example/";
  const hook = { id: "own", url, events: all, kind: "standard" };
  for (const [wrong, path] of [
    [[{ ...hook, id: "new" }], "webhooks.0.secret"],
    [[{ ...hook, url: "ftp://hooks.example/" }], "webhooks.0.url"],
    [[{ ...hook, url: "https://me:pass@hooks.example/" }], "webhooks.0.url"],
    [[{ ...hook, secret: "short" }], "webhooks.0.secret"],
    [[{ ...hook, events: [] }], "webhooks.0.events"],
    [[hook, hook], "webhooks"],
  ] as const) {
    const answer = await op.ask("settings", { method: "PATCH", body: { webhooks: wrong } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  }
  await room.set({ webhooks: [] });
  expect(await tests(op)).toMatchObject({ status: 404, refusal: "webhook-unknown" });
  for (const path of ["webhooks/own/deliveries", "settings"])
    expect(await mo.ask(path)).toMatchObject({ status: 403 });
  expect(await mo.ask("deliveries/x/replay", { method: "POST" })).toMatchObject({ status: 403 });
});
