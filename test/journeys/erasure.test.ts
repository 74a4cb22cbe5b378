import { defaultComfort, floodFilter, session, statements, trail, trailCheck } from "#contract";
import { everything } from "../newsroom/everything.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const password = "un mot de passe";
/** Everything is erased twice, the second time when nobody can have written any longer. */
const patience = 40_000;

const crowded = floodFilter.parse({ id: "flood", type: "flood", by: "address", max: 500, seconds: 600 });

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    filters: [holding("patate"), crowded],
    settings: { guests: true, linkGuests: true },
  });
  const [bo, mo, op] = await Promise.all([
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, bo, mo, op };
}

async function registered({ api, site, stranger }: Newsroom, username: string): Promise<Person> {
  const body = { username, password, email: `${username}@mail.example` };
  const answer = await stranger.ask("auth/register", { method: "POST", body });
  const { user, token } = granted(session, 201, answer);
  return new Person(api, site, user.id, username, token);
}

function goes(person: Person, currentPassword?: string) {
  const body = currentPassword === undefined ? {} : { body: { currentPassword } };
  return person.ask("/v1/me", { method: "DELETE", ...body });
}

async function chainOf(op: Person) {
  return granted(trailCheck, 200, await op.ask("moderation/trail/check"));
}

/** Where any of some words still stands, whatever their case. */
async function tracesOf(...words: string[]): Promise<string[]> {
  const sought = words.map((word) => word.toLowerCase());
  return (await everything(services)).filter((kept) =>
    sought.some((word) => kept.toLowerCase().includes(word)),
  );
}

async function untilNothingIsLeft(...words: string[]): Promise<void> {
  await until(async () => (await tracesOf(...words)).length === 0, "nothing to be left", patience).catch(
    async () => expect(await tracesOf(...words)).toEqual([]),
  );
}

test(
  "nothing is left of somebody who goes: neither name nor words nor address nor id, and threads stay readable",
  async () => {
    const { room, bo, mo, op } = await newsroom();
    const ana = await registered(room, "Anastasie");
    const top = await ana.getsPublished(story, "Parolune, première version");
    const edited = await ana.edits(top, "Paroldeux, deuxième version");
    await until(async () => (await bo.opens(top.id)).comment.revision === 2, "the edit to be shown");
    const alone = await ana.posts(story, "Paroltrois", { key: "Anastasie-1" });
    const held = await ana.posts(story, "Parolquatre patate");
    await until(() => mo.finds(held, "held"), "one to be held");
    const refused = await ana.getsPublished(story, "Parolcinq");
    await mo.rejects(refused, { reason: "Anastasie exagère", note: "Parolcinq, encore" });
    const statement = await until(
      async () => granted(statements, 200, await ana.ask("/v1/me/statements")).items[0],
      "the reasons to be stated",
    );
    const appeal = { method: "POST", body: { text: "Parolsept, c’est injuste" } };
    expect((await ana.ask(`/v1/me/statements/${statement.id}/appeal`, appeal)).status).toBeLessThan(300);
    await until(async () => (await mo.queueCounts()).appeals === 1, "the appeal to wait");
    const warning = { method: "POST", body: { kind: "warn", reason: "Anastasie insiste" } };
    expect(await mo.ask(`moderation/users/${ana.id}/sanctions`, warning)).toMatchObject({ status: 201 });
    const noting = { method: "POST", body: { text: "Anastasie est élue" } };
    expect(await mo.ask(`moderation/users/${ana.id}/notes`, noting)).toMatchObject({ status: 201 });
    const search = { author: ana.id, q: "anastasie" };
    await mo.ask("moderation/views", { method: "PUT", body: { views: [{ name: "Anastasie", search }] } });
    const nothing = { select: { ...search, status: "pending" }, decision: "reject", reason: "Anastasie" };
    expect(await mo.ask("moderation/jobs", { method: "POST", body: nothing })).toMatchObject({ status: 202 });
    const reply = await bo.getsPublished(story, "Une réponse de Bo", { parent: top.id });
    await ana.ask(`comments/${alone.id}`, { method: "DELETE" });
    await ana.reacts(reply, "up");
    await ana.reports(reply, "abuse", "Parolsix");
    await ana.ask(`stories/${story}/follow`, { method: "PUT" });
    await ana.ask(`users/${bo.id}/ignore`, { method: "PUT" });
    await bo.ask(`users/${ana.id}/ignore`, { method: "PUT" });
    await bo.ask(`comments/${top.id}/follow`, { method: "PUT" });
    await op.says(story, { mode: "questions", guests: [ana.id] });
    await mo.features(edited);
    await room.stranger.ask("auth/login", { method: "POST", body: { username: "Anastasie", password } });
    await until(async () => (await bo.reads(story)).story.featured === 1, "a pick to be counted");
    await until(async () => (await bo.opens(reply.id)).comment.reactions.up === 1, "the vote to be counted");
    expect((await tracesOf("anastasie", "parol", ana.id)).length).toBeGreaterThan(5);
    const network = `network-of:${top.id}`;
    expect(await tracesOf(network)).toHaveLength(1);

    expect(await goes(ana, password)).toMatchObject({ status: 202 });
    await untilNothingIsLeft("anastasie", "parol", ana.id, network);

    const { items, story: summary } = await bo.reads(story);
    expect(summary).toMatchObject({ count: 1, featured: 0, guests: [] });
    expect(items).toMatchObject([
      { id: top.id, status: "deleted", author: null, text: "", replies: { items: [{ id: reply.id }] } },
    ]);
    expect((await bo.opens(reply.id)).comment.reactions).toEqual({});
    expect(await mo.queueCounts()).toMatchObject({ held: 0, reported: 1, appeals: 0 });
    const { flags } = await mo.case(reply);
    expect(flags).toMatchObject([{ reason: "abuse", detail: null }]);
    const { decisions } = await mo.case(refused);
    expect(decisions).toMatchObject([
      { by: { kind: "machine" }, to: "published" },
      { by: { name: "Mo" }, to: "rejected", reason: null, note: null },
      { by: { kind: "person" }, to: "deleted" },
    ]);
    expect(decisions.at(-1)?.by.name).toMatch(/^erased-/);
    for (const decision of ["publish", "reject"] as const)
      expect(await mo.triesTo(decision, refused)).toMatchObject({ status: 409, refusal: "comment-deleted" });
    await bo.catchesUp(story, 0);
    expect(await chainOf(op)).toMatchObject({ fault: null });
    expect(await registered(room, "Anastasie")).toMatchObject({ name: "Anastasie" });
  },
  2 * patience,
);

test(
  "staff who go leave what they decided under a pseudonym, the same everywhere",
  async () => {
    const { room, bo, mo, op } = await newsroom();
    const second = await room.person("Opportune", "operator");
    const posted = await bo.getsPublished(story, "Bonjour");
    await second.features(posted);
    await until(async () => (await bo.reads(story)).story.featured === 1, "the pick");
    const warning = { method: "POST", body: { kind: "warn", reason: "Encore hors sujet" } };
    expect(await second.ask(`moderation/users/${bo.id}/sanctions`, warning)).toMatchObject({ status: 201 });
    await second.rejects(posted, { reason: "Hors sujet" });
    await until(async () => !(await bo.sees(posted)), "it to be gone");
    await second.ask("filters/draft", { method: "PUT", body: { filters: [], default: "publish" } });
    await second.ask("filters/versions", { method: "POST", body: { note: "" } });

    expect(await goes(second)).toMatchObject({ status: 202 });
    await untilNothingIsLeft("opportune", second.id);
    const { decisions } = await mo.case(posted);
    expect(decisions.at(-1)).toMatchObject({ to: "rejected", reason: "Hors sujet" });
    const [pseudonym = "", ...others] = new Set(decisions.slice(1).map(({ by }) => by.id));
    expect(pseudonym).toMatch(/^erased-/);
    expect(others).toEqual([]);
    const told = granted(trail, 200, await op.ask(`moderation/trail?by=${pseudonym}`)).items;
    expect(told).toMatchObject([
      { kind: "filters", from: null },
      { kind: "decision", by: { id: pseudonym, name: pseudonym }, from: null, reason: "Hors sujet" },
      { kind: "sanction", reason: "Encore hors sujet" },
      { kind: "decision" },
    ]);
    expect(await chainOf(op)).toMatchObject({ fault: null });
  },
  2 * patience,
);

test("who goes is refused from the answer on, by all processes, and their connections end", async () => {
  const { room, bo } = await newsroom();
  const ana = await registered(room, "Ana");
  const other = await system.another("api");
  const elsewhere = new Person(other.address, room.site, ana.id, "Ana", ana.token);
  const line = await Line.open(system.gateway, "discussion", { token: ana.token });
  const [one, two] = [await ana.ask("/v1/me"), await elsewhere.ask("/v1/me")];
  expect([one.status, two.status]).toEqual([200, 200]);

  expect(await goes(ana, password)).toMatchObject({ status: 202 });
  expect(await ana.ask("/v1/me")).toMatchObject({ status: 401, refusal: "sign-in-needed" });
  expect(await ana.sends(story, "Encore moi")).toMatchObject({ status: 401 });
  expect(await goes(ana, password)).toMatchObject({ status: 401 });
  const login = { username: "Ana", password };
  expect(await bo.ask("auth/login", { method: "POST", body: login })).toMatchObject({ status: 401 });
  await until(async () => (await elsewhere.ask("/v1/me")).status === 401, "the other process to hear of it");
  await until(() => !line.connected, "the connection to end");
  await expect(Line.open(system.gateway, "discussion", { token: ana.token })).rejects.toThrow(
    "sign-in-needed",
  );
  await other.kill();
});

test("who has a password says it once more, guests and the publisher's readers have none to say", async () => {
  const { room, bo } = await newsroom();
  const ana = await registered(room, "Ana");
  for (const wrong of [undefined, "un autre mot"])
    expect(await goes(ana, wrong)).toMatchObject({ status: 401, refusal: "wrong-credentials" });
  expect(await ana.ask("/v1/me")).toMatchObject({ status: 200 });
  expect(await bo.ask("/v1/me", { method: "DELETE", body: { sure: true } })).toMatchObject({ status: 400 });
  expect(await goes(bo)).toMatchObject({ status: 202 });
  const body = { name: "Passant" };
  const guest = granted(session, 201, await room.stranger.ask("auth/guest", { method: "POST", body }));
  expect(await goes(room.stranger.with(guest.token))).toMatchObject({ status: 202 });
  expect(await goes(room.stranger)).toMatchObject({ status: 401 });
});

test("the installation's admin stays", async () => {
  const { room } = await newsroom();
  const refused = { status: 409, refusal: "last-of-staff" };
  const answer = await room.admin.ask("/v1/me", {
    method: "DELETE",
    body: { currentPassword: "the admin of a test" },
  });
  expect(answer).toMatchObject(refused);
});

test(
  "what a moderator does not want to read, and what they have read, goes with them",
  async () => {
    const { mo } = await newsroom();
    const body = { ...defaultComfort, words: ["Motredouté"] };
    expect(await mo.ask("moderation/wellbeing", { method: "PUT", body })).toMatchObject({ status: 200 });
    expect(await tracesOf("motredouté")).toHaveLength(1);
    expect(await goes(mo)).toMatchObject({ status: 202 });
    await untilNothingIsLeft("motredouté", mo.id);
  },
  2 * patience,
);

test(
  "a worker that is killed in the middle leaves nothing behind all the same",
  async () => {
    const { room, bo } = await newsroom();
    const ana = await room.person("Interrompue");
    const texts = Array.from({ length: 250 }, (_, number) => `Motcoupé ${number}`);
    for (let from = 0; from < texts.length; from += 50)
      await Promise.all(texts.slice(from, from + 50).map((text) => ana.posts(story, text)));
    await until(async () => (await bo.counts(story)) === texts.length, "all to be published");
    expect(await goes(ana)).toMatchObject({ status: 202 });
    await until(async () => (await bo.counts(story)) !== texts.length, "the first to be gone");
    await system.kill("worker");
    expect((await tracesOf("motcoupé")).length).toBeGreaterThan(0);
    await system.begin("worker");
    await untilNothingIsLeft("motcoupé", "interrompue", ana.id);
    await until(async () => (await bo.counts(story)) === 0, "all to be gone");
    expect((await bo.reads(story)).items).toEqual([]);
  },
  3 * patience,
);
