import { mongo } from "mongoose";
import {
  type Comment,
  listedNotices,
  noticeReceipt,
  type NoticeReceipt,
  noticeStatus,
  type NoticeStatus,
  queueChange,
  statements,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, type Opening, refusing } from "../newsroom/newsroom.js";
import { type Answer, type Ask, granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const explanation = "Ce texte me diffame\u00a0: je n’ai jamais volé de pont.";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  const published = (text = "Zoé a volé le pont.") => ana.getsPublished(story, text);
  return { room, ana, mo, max, anyone: room.stranger, published };
}

function send(person: Person, { id }: Pick<Comment, "id">, more: object = {}, headers: Ask["headers"] = {}) {
  const body = { comment: id, explanation, goodFaith: true, ...more };
  return person.ask("notices", { method: "POST", body, headers });
}

async function notify(
  person: Person,
  comment: Pick<Comment, "id">,
  more: object = {},
): Promise<NoticeReceipt> {
  return granted(noticeReceipt, 201, await send(person, comment, more));
}

async function status(person: Person, { receipt }: NoticeReceipt, language = "fr"): Promise<NoticeStatus> {
  const answer = await person.ask(`notices/${receipt}`, { headers: { "accept-language": language } });
  return granted(noticeStatus, 200, answer);
}

/** Waits until moderators see a notice answered, and asks by its receipt. */
async function answered({ mo, anyone }: { mo: Person; anyone: Person }, given: NoticeReceipt) {
  const { comment } = await status(anyone, given);
  await until(async () => {
    const { notices } = await mo.case({ id: comment });
    return notices.some(({ id, state }) => id === given.id && state !== "received");
  }, "the answer to the notice");
  return status(anyone, given);
}

function waits(moderator: Person, comment: Pick<Comment, "id">) {
  return until(() => moderator.finds(comment, "notices"), "the comment in notices");
}

function waitsNoMore(moderator: Person, comment: Pick<Comment, "id">) {
  return until(async () => !(await moderator.finds(comment, "notices")), "the comment to have left notices");
}

test("anyone gives notice without an account, and finds out by the receipt what became of it", async () => {
  const { mo, anyone, published } = await newsroom({ settings: { noticeDeadline: 48 } });
  const comment = await published();
  const given = await notify(anyone, comment, {
    law: "Loi du 29 juillet 1881",
    name: "Zoé",
    email: "z@example.org",
  });
  expect(given.receipt).toMatch(/^[\w-]{43}$/);
  const open = await status(anyone, given);
  expect(open).toEqual({
    id: given.id,
    comment: comment.id,
    at: open.at,
    deadline: new Date(Date.parse(open.at) + 48 * 3_600_000).toISOString(),
    state: "received",
    answer: null,
    answeredAt: null,
    automated: false,
    redress: null,
  });
  await waits(mo, comment);
  expect(await mo.queueCounts()).toMatchObject({ notices: 1, held: 0, reported: 0, appeals: 0 });
  const facts = { explanation, law: "Loi du 29 juillet 1881", named: true };
  const [item] = (await mo.queue("notices")).items;
  expect(item).toMatchObject({
    comment: { id: comment.id },
    since: open.at,
    notices: [{ id: given.id, ...facts, state: "received", at: open.at, deadline: open.deadline }],
  });
  // who gave it is told where looking at it is noted, and nowhere else
  expect(item?.notices).toMatchObject([{ name: null, email: null }]);
  const whole = item?.notices.map((notice) => ({ ...notice, name: "Zoé", email: "z@example.org" }));
  expect((await mo.case(comment)).notices).toEqual(whole);
  expect(await anyone.sees(comment)).toBe(true);
});

test("taking the comment down answers every notice, and its author is told that there was one, never whose", async () => {
  const { ana, mo, anyone, published } = await newsroom();
  const comment = await published();
  const [one, other] = [await notify(anyone, comment, { name: "Zoé" }), await notify(anyone, comment)];
  await until(async () => (await mo.case(comment)).notices.length === 2, "both notices");
  await waits(mo, comment);
  const text = "Vous avez raison\u00a0: c’est diffamatoire.";
  await mo.rejects(comment, { reason: "illegal", answer: { text, notices: [one.id] } });
  expect(await answered({ mo, anyone }, one)).toMatchObject({
    state: "removed",
    answer: text,
    automated: false,
  });
  const standard = await answered({ mo, anyone }, other);
  expect(standard).toMatchObject({ state: "removed", answer: "Le commentaire a été retiré." });
  expect(standard.redress).toContain("justice");
  expect((await status(anyone, other, "en")).answer).toBe("The comment has been taken down.");
  await waitsNoMore(mo, comment);
  const mine = granted(statements, 200, await ana.ask("/v1/me/statements"));
  expect(mine.items).toMatchObject([{ comment: comment.id, notice: true, reason: "Contenu illicite" }]);
  expect(JSON.stringify(mine)).not.toMatch(/Zoé"|"Mo"/);
});

test("nobody lets the comment stand without an answer to each notice; what comes later still waits", async () => {
  const { mo, max, anyone, published } = await newsroom();
  const comment = await published();
  const first = await notify(anyone, comment);
  await waits(mo, comment);
  const silent = await mo.triesTo("publish", comment);
  expect(silent).toMatchObject({
    status: 409,
    refusal: "notices-unanswered",
    body: { notices: [{ id: first.id, explanation }] },
  });
  const second = await notify(anyone, comment);
  const answer = { text: "C’est une opinion.", notices: [first.id] };
  expect(await mo.triesTo("publish", comment, { answer })).toMatchObject({
    refusal: "notices-unanswered",
    body: { notices: [{ id: second.id }] },
  });
  expect(await status(anyone, first)).toMatchObject({ state: "received" });
  await mo.publishes(comment, { answer: { ...answer, notices: [first.id, second.id] } });
  for (const one of [first, second])
    expect(await answered({ mo, anyone }, one)).toMatchObject({ state: "kept", answer: answer.text });
  await waitsNoMore(mo, comment);
  const third = await notify(anyone, comment);
  await waits(max, comment);
  expect(await status(anyone, third)).toMatchObject({ state: "received" });
  expect((await max.case(comment)).notices.map(({ state }) => state)).toEqual(["kept", "kept", "received"]);
});

test("whoever decides in another queue answers too, and the machine says that it was one", async () => {
  const { ana, mo, anyone, published } = await newsroom({
    filters: [holding("patate"), { ...refusing("navet"), id: "grave" }],
  });
  const [held, refused, deleted] = [await published("Un"), await published("Deux"), await published("Trois")];
  const given = await Promise.all([held, refused, deleted].map((comment) => notify(anyone, comment)));
  const [one, other, gone] = given;
  if (!one || !other || !gone) throw new Error("three notices");
  for (const comment of [held, refused, deleted]) await waits(mo, comment);
  const edited = await ana.edits(held, "Une patate");
  await until(() => mo.finds(held, "held"), "the new text to be held");
  expect(await mo.finds(held, "notices")).toBe(true);
  expect(await mo.triesTo("publish", edited)).toMatchObject({ refusal: "notices-unanswered" });
  await mo.rejects(edited);
  expect(await answered({ mo, anyone }, one)).toMatchObject({ state: "removed", automated: false });
  await ana.edits(refused, "Un navet");
  expect(await answered({ mo, anyone }, other)).toMatchObject({ state: "removed", automated: true });
  await ana.deletes(deleted);
  expect(await answered({ mo, anyone }, gone)).toMatchObject({ state: "removed", automated: false });
  await until(async () => (await mo.queueCounts()).notices === 0, "no notice to wait");
});

test("whoever has published a comment before answers to a notice of it as anyone else does", async () => {
  const { ana, mo, anyone, room } = await newsroom({ filters: [holding("pont")] });
  const comment = await ana.posts(story, "Zoé a volé le pont.");
  await until(() => mo.finds(comment, "held"), "the comment in held");
  await mo.publishes(comment);
  await until(() => room.stranger.sees(comment), "the comment on its page");
  const given = await notify(anyone, comment);
  await waits(mo, comment);
  expect(await mo.triesTo("publish", comment)).toMatchObject({ refusal: "notices-unanswered" });
  await mo.publishes(comment, { answer: { text: "C’est une image.", notices: [given.id] } });
  expect(await answered({ mo, anyone }, given)).toMatchObject({ state: "kept", answer: "C’est une image." });
});

test("a decision that is taken back takes its answer back", async () => {
  const { mo, anyone, published } = await newsroom();
  const comment = await published();
  const given = await notify(anyone, comment);
  await waits(mo, comment);
  const { decision } = await mo.rejects(comment);
  await answered({ mo, anyone }, given);
  expect((await mo.undoes(comment, decision.id)).status).toBe(200);
  await waits(mo, comment);
  expect(await status(anyone, given)).toMatchObject({ state: "received", answer: null, answeredAt: null });
});

test("moderators hear of notices as they come and are answered", async () => {
  const { room, mo, max, anyone, published } = await newsroom();
  const desk = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
  await desk.asks("join", { site: room.site });
  const comment = await published();
  const given = await notify(anyone, comment);
  const told = () => desk.all("queue", queueChange);
  const added = await until(() => told().find((one) => one.added.length > 0), "the notice at the desk");
  expect(added).toMatchObject({
    queues: { notices: 1 },
    added: [{ queue: "notices", comment: { id: comment.id }, notices: [{ id: given.id, explanation }] }],
  });
  await mo.publishes(comment, { answer: { text: "Non.", notices: [given.id] } });
  const removed = await until(() => told().find((one) => one.removed.length > 0), "its end at the desk");
  expect(removed).toMatchObject({
    queues: { notices: 0 },
    removed: [{ queue: "notices", comment: comment.id }],
  });
});

test("who clicks twice has one notice and one receipt", async () => {
  const { mo, anyone, published } = await newsroom();
  const comment = await published();
  const key = { "idempotency-key": "un-clic" };
  const both = await Promise.all([send(anyone, comment, {}, key), send(anyone, comment, {}, key)]);
  const [one, other] = both.map((answer) => granted(noticeReceipt, 201, answer));
  expect(other).toEqual(one);
  await mo.rejects(comment);
  await until(async () => !(await anyone.sees(comment)), "the comment to be gone");
  expect(granted(noticeReceipt, 201, await send(anyone, comment, {}, key))).toEqual(one);
  const different = { explanation: `${explanation} Et la gare non plus.` };
  expect(await send(anyone, comment, different, key)).toMatchObject({ refusal: "idempotency-mismatch" });
});

test("a receipt that is guessed, cut short or another site's opens nothing, with one and the same answer", async () => {
  const [here, there] = [await newsroom(), await newsroom()];
  const given = await notify(here.anyone, await here.published());
  const answers = [
    await there.anyone.ask(`notices/${given.receipt}`),
    await here.anyone.ask(`notices/${given.receipt.slice(1)}`),
    await here.anyone.ask(`notices/${given.id}`),
    await here.anyone.ask(`notices/${"x".repeat(43)}`),
    await here.anyone.ask(`notices/${encodeURIComponent('{"$ne":null}')}`),
  ];
  for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
  const kept = JSON.stringify(await everywhere());
  expect(kept).not.toContain(given.receipt);
  expect(kept).toContain(given.id);
});

test("a notice sent a hundred times is taken a few times, and the rest are told when to come back", async () => {
  const { anyone, published } = await newsroom();
  const comment = await published();
  const answers: Answer[] = await Promise.all(Array.from({ length: 100 }, () => send(anyone, comment)));
  const refused = answers.filter(({ status }) => status !== 201);
  expect(answers.length - refused.length).toBe(10);
  for (const { refusal, headers } of refused) {
    expect(refusal).toBe("rate-limited");
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
});

test.each<[path: string, more: object]>([
  ["goodFaith", { goodFaith: false }],
  ["goodFaith", { goodFaith: "true" }],
  ["goodFaith", { goodFaith: undefined }],
  ["explanation", { explanation: "Illégal." }],
  ["explanation", { explanation: ` ${" ".repeat(40)}` }],
  ["explanation", { explanation: "x".repeat(10_001) }],
  ["explanation", { explanation: { $gt: "" } }],
  ["law", { law: "x".repeat(501) }],
  ["name", { name: "x".repeat(201) }],
  ["email", { email: "moi" }],
  ["comment", { comment: { $ne: null } }],
  ["", { state: "removed" }],
])("a notice with a wrong %s is refused (%#)", async (path, more) => {
  const { anyone } = await newsroom();
  const answer = await send(anyone, { id: "some" }, more);
  expect(answer).toMatchObject({ status: 400, refusal: "invalid-input", body: { errors: [{ path }] } });
});

test("a notice of what nobody can read is refused, and says why", async () => {
  const [here, there] = [await newsroom(), await newsroom()];
  const { ana, mo, anyone, published } = here;
  const [gone, refused, elsewhere] = [await published(), await published(), await there.published()];
  await ana.getsPublished(story, "Réponse", { parent: gone.id });
  await ana.deletes(gone);
  await mo.rejects(refused);
  await until(async () => (await anyone.counts(story)) === 1, "both to be gone");
  expect(await send(anyone, gone)).toMatchObject({ status: 409, refusal: "comment-deleted" });
  for (const comment of [refused, elsewhere, { id: "nothing" }])
    expect(await send(anyone, comment)).toMatchObject({ status: 404, refusal: "comment-unknown" });
  expect(await send(anyone.at("nowhere"), refused)).toMatchObject({ status: 404, refusal: "site-unknown" });
});

test("an answer is for notices of the comment, from moderators", async () => {
  const { room, ana, mo, anyone, published } = await newsroom();
  const [comment, other] = [await published(), await published("Autre")];
  const given = await notify(anyone, other);
  for (const notices of [["nothing"], [given.id]])
    expect(await mo.triesTo("reject", comment, { answer: { text: "Non.", notices } })).toMatchObject({
      status: 404,
      refusal: "notice-unknown",
    });
  const empty = { text: " ", notices: [given.id] };
  expect(await mo.triesTo("publish", other, { answer: empty })).toMatchObject({ refusal: "invalid-input" });
  const answer = { text: "Non.", notices: [given.id] };
  expect(await ana.triesTo("publish", other, { answer })).toMatchObject({ refusal: "forbidden" });
  expect(await room.stranger.ask("moderation/queues/notices")).toMatchObject({ refusal: "sign-in-needed" });
  expect(await status(anyone, given)).toMatchObject({ state: "received" });
});

test("what is decided while the worker is dead answers the notices when it is back", async () => {
  const { mo, anyone, published } = await newsroom();
  const [one, other] = [await published("Un"), await published("Deux")];
  await system.kill("worker");
  const [given, late] = [await notify(anyone, one), await notify(anyone, other)];
  await mo.rejects(one, { answer: { text: "Retiré.", notices: [given.id] } });
  await mo.rejects(other);
  expect(await status(anyone, given)).toMatchObject({ state: "received" });
  await system.begin("worker");
  expect(await answered({ mo, anyone }, given)).toMatchObject({ state: "removed", answer: "Retiré." });
  expect(await answered({ mo, anyone }, late)).toMatchObject({ state: "removed" });
  await until(async () => (await mo.queueCounts()).notices === 0, "no notice to wait");
}, 60_000);

/** All notices that are kept. */
async function everywhere(): Promise<unknown[]> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const all = await client.db().collection("notices").find().toArray();
  await client.close();
  return all;
}

test("moderators find notices again by their state and by when they came, each with what it is about", async () => {
  const { room, ana, mo, anyone, published } = await newsroom();
  await room.admin.ask(`stories/${story}`, { method: "PUT", body: { title: "Le pont" } });
  const comments = [await published("Zoé a volé le pont."), await published("Zoé a volé la gare.")];
  const given = [];
  for (const comment of comments) given.push(await notify(anyone, comment, { name: "Zoé" }));
  const [first, second] = given.map(({ id }) => id);
  const [kept] = comments;
  if (kept) await mo.publishes(kept, { answer: { text: "Une image.", notices: [first ?? ""] } });
  const lists = async (query = "", by = mo) =>
    granted(listedNotices, 200, await by.ask(`moderation/notices${query}`));
  const ids = async (query: string) => (await lists(query)).items.map(({ id }) => id);

  await until(async () => (await ids("?state=answered")).length === 1, "the first to be answered");
  expect(await ids("")).toEqual([second, first]);
  expect(await ids("?state=open")).toEqual([second]);
  const { items } = await lists("?state=answered");
  expect(items).toMatchObject([
    {
      ...{ id: first, comment: kept?.id, story: { id: story, title: "Le pont" }, explanation },
      ...{ state: "kept", answer: "Une image.", excerpt: "Zoé a volé le pont.", named: true, name: null },
    },
  ]);
  const { next } = await lists("?limit=1");
  expect(await ids(`?limit=1&after=${next ?? ""}`)).toEqual([first]);
  const at = items[0]?.at ?? "";
  expect(await ids(`?to=${at}`)).toEqual([]);
  expect(await ids(`?from=${at}`)).toEqual([second, first]);
  expect((await mo.ask("moderation/notices?state=lost")).refusal).toBe("invalid-input");
  expect((await mo.ask("moderation/notices?after=lost")).refusal).toBe("cursor-unknown");
  expect((await ana.ask("moderation/notices")).refusal).toBe("forbidden");

  const there = await newsroom();
  expect((await lists("", there.mo)).items).toEqual([]);
  const una = await room.person("Una");
  const rank = { user: una.id, role: "moderator", sections: ["Sport"] };
  expect((await room.admin.ask("staff", { method: "POST", body: rank })).status).toBeLessThan(300);
  expect((await lists("", una)).items).toEqual([]);
  await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section: "Sport" } });
  await until(async () => (await lists("", una)).items.length === 2, "the notices of their section");
});
