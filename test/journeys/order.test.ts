import mongoose from "mongoose";
import { filter, queueChange, queueCounts, queuePage, type SettingsChange } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const threats = { word: "je te tue", match: "phrase", severity: 3 } as const;

async function newsroom(settings: SettingsChange = {}) {
  const insults = holding("navet");
  const filters = [insults, { ...insults, id: "menaces", words: [threats] }];
  const room = await Newsroom.open(system.api, { filters, settings });
  const [ana, bea, cleo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bea"),
    room.person("Cléo"),
    room.person("Mo", "moderator"),
  ]);
  const held = async (text: string, story = "le-pont") => {
    const posted = await ana.posts(story, text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    return posted;
  };
  return { room, ana, bea, cleo, mo, held };
}

async function idsIn(person: Person, queue: "held" | "reported", query = ""): Promise<string[]> {
  const { items } = granted(queuePage, 200, await person.ask(`moderation/queues/${queue}${query}`));
  return items.map(({ comment }) => comment.id);
}

async function counts(person: Person) {
  return granted(queueCounts, 200, await person.ask("moderation/queues"));
}

test("what is graver comes first, and says so; whoever wants to sees the oldest first", async () => {
  const { mo, held } = await newsroom();
  const insult = await held("Quel navet");
  const another = await held("Encore un navet");
  const threat = await held("Tais-toi ou je te tue");
  expect(await idsIn(mo, "held")).toEqual([threat.id, insult.id, another.id]);
  expect(await idsIn(mo, "held", "?order=oldest")).toEqual([insult.id, another.id, threat.id]);
  const [first, second] = (await mo.queue("held")).items;
  expect(first?.order).toMatchObject({ severity: "grave", readers: 0 });
  expect(second?.order).toMatchObject({ severity: "ordinary", readers: 0 });
  expect((await mo.case(threat)).order).toEqual(first?.order);
});

test("what a filter finds is as grave as it says, whatever kind of filter it is", async () => {
  const links = { id: "arnaques", type: "links", deny: ["spam.example"], severity: 3, then: "hold" };
  const filters = [holding("navet"), filter.parse(links)];
  const room = await Newsroom.open(system.api, { filters });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const insult = await ana.posts("le-pont", "Quel navet");
  const fraud = await ana.posts("le-pont", "Voir https://spam.example");
  for (const one of [insult, fraud]) await until(() => mo.finds(one, "held"), "both in held");
  expect(await idsIn(mo, "held")).toEqual([fraud.id, insult.id]);
  expect((await mo.case(fraud)).order).toMatchObject({ severity: "grave" });
});

test("page after page, the order holds", async () => {
  const { mo, held } = await newsroom();
  const [insult, threat] = [await held("Quel navet"), await held("Je te tue")];
  const page = await mo.queue("held", { limit: 1 });
  const rest = await mo.queue("held", { limit: 1, after: page.next });
  expect([...page.items, ...rest.items].map(({ comment }) => comment.id)).toEqual([threat.id, insult.id]);
  expect(rest.next).toBeNull();
});

test("what readers report as illegal comes before what they report as spam, and a new report brings it forward at once", async () => {
  const { room, ana, bea, cleo, mo } = await newsroom();
  const [one, other] = [await ana.getsPublished("le-pont", "Un"), await ana.getsPublished("le-pont", "Deux")];
  await bea.reports(one, "spam");
  await until(() => mo.finds(one, "reported"), "the first reported");
  await bea.reports(other, "spam");
  await until(() => mo.finds(other, "reported"), "the second reported");
  expect(await idsIn(mo, "reported")).toEqual([one.id, other.id]);
  const desk = await Line.open(system.gateway, "moderation", { token: mo.token });
  await desk.asks("join", { site: room.site });
  await cleo.reports(other, "illegal");
  const told = await until(
    () =>
      desk
        .all("queue", queueChange)
        .flatMap(({ added }) => added.filter(({ comment }) => comment.id === other.id))[0],
    "word of it",
  );
  expect(told).toMatchObject({ queue: "reported", order: { severity: "grave" } });
  expect(await idsIn(mo, "reported")).toEqual([other.id, one.id]);
});

test("what many are reading comes before what nobody reads", async () => {
  const { room, mo, ana, held } = await newsroom();
  for (const story of ["calme", "couru"]) await ana.getsPublished(story, "Bonjour");
  const calm = await held("Quel navet", "calme");
  const busy = await held("Quel navet", "couru");
  expect(await idsIn(mo, "held")).toEqual([calm.id, busy.id]);
  for (let reader = 0; reader < 12; reader++) {
    const line = await Line.open(system.gateway, "discussion");
    await line.asks("join", { site: room.site, story: "couru" });
  }
  await until(async () => (await idsIn(mo, "held"))[0] === busy.id, "it to come first", 30_000);
  expect((await mo.case(busy)).order).toMatchObject({ severity: "ordinary", readers: 12 });
}, 60_000);

test("since when what is oldest waits, and how much waits longer than the site wants", async () => {
  const { room, mo, held } = await newsroom();
  expect(await counts(mo)).toMatchObject({ oldest: {}, late: {}, goals: {} });
  const [first] = [await held("Quel navet"), await held("Un navet")];
  const { since } = await mo.case(first);
  expect(await counts(mo)).toMatchObject({ oldest: { held: since }, late: {} });
  await room.set({ goals: { held: 30, reported: null } });
  await until(async () => (await counts(mo)).late.held === 0, "the goal");
  expect((await counts(mo)).goals).toEqual({ held: 30 });
  const longAgo = new Date(Date.parse(since) - 31 * 60_000);
  await waitsSince(first.id, longAgo);
  expect(await counts(mo)).toMatchObject({ oldest: { held: longAgo.toISOString() }, late: { held: 1 } });
});

test("a goal of no time at all is refused", async () => {
  const { room } = await newsroom();
  const body = { goals: { held: 0, reported: null } };
  expect((await room.admin.ask("settings", { method: "PATCH", body })).refusal).toBe("invalid-input");
});

test("whoever sees some sections has the same order and the same figures of these, also when a story moves", async () => {
  const { room, mo, held } = await newsroom({ goals: { held: 60, reported: null } });
  for (const [story, section] of [
    ["le-match", "Sport"],
    ["le-vote", "Politique"],
  ] as const)
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section } });
  const zoe = await room.person("Zoé");
  const rank = { role: "moderator", sections: ["Sport", "Culture"] };
  expect((await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank })).status).toBe(200);
  const [foreign, insult] = [await held("Je te tue", "le-vote"), await held("Quel navet", "le-match")];
  const threat = await held("Je te tue", "le-match");
  expect(await idsIn(zoe, "held")).toEqual([threat.id, insult.id]);
  expect(await idsIn(zoe, "held", "?order=oldest")).toEqual([insult.id, threat.id]);
  const { since } = await mo.case(insult);
  expect(await counts(zoe)).toMatchObject({
    queues: { held: 2 },
    oldest: { held: since },
    late: { held: 0 },
  });
  await room.admin.ask("stories/le-vote", { method: "PUT", body: { section: "Culture" } });
  await until(async () => (await counts(zoe)).queues.held === 3, "what waits under the story");
  expect(await idsIn(zoe, "held")).toEqual([foreign.id, threat.id, insult.id]);
  await room.admin.ask("stories/le-match", { method: "PUT", body: { section: "Monde" } });
  await until(async () => (await counts(zoe)).queues.held === 1, "what is left");
});

test("what was let stand comes back when readers report it again, with what they say since then alone", async () => {
  const { ana, bea, cleo, mo } = await newsroom();
  const posted = await ana.getsPublished("le-pont", "Bonjour");
  await bea.reports(posted, "spam", "Une publicité");
  await until(() => mo.finds(posted, "reported"), "it reported");
  const { decision } = await mo.publishes(posted, { note: "Vu avec Max : rien à redire." });
  await until(async () => !(await mo.finds(posted, "reported")), "it settled");
  expect(await mo.case(posted)).toMatchObject({ flags: [], approved: { by: { name: "Mo" } } });

  await cleo.reports(posted, "abuse", "Il recommence");
  await until(() => mo.finds(posted, "reported"), "it reported again");
  const [item] = (await mo.queue("reported")).items;
  expect(item?.flags).toMatchObject([{ reason: "abuse", detail: "Il recommence" }]);
  const { at, by } = decision;
  expect(item?.approved).toEqual({ at, by, note: "Vu avec Max : rien à redire." });
  expect(item?.order?.severity).toBe("serious");
});

/** Makes it as if a comment had waited since a moment. */
async function waitsSince(id: string, since: Date): Promise<void> {
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  await connection
    .collection<{ _id: string }>("comments")
    .updateOne({ _id: id }, { $set: { "waiting.held": since } });
  await connection.close();
}
