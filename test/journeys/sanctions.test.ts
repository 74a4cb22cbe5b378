import { mongo } from "mongoose";
import { openAppeals, sanction, type Sanction, sanctions, type Statement, statements } from "#contract";
import { Newsroom, type Opening, refusing } from "../newsroom/newsroom.js";
import { type Answer, granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const reason = "Insultes répétées";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")], ...opening });
  const [ana, bo, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, bo, mo, max, anyone: room.stranger };
}

function sanctioning(moderator: Person, { id }: Person, kind: string, more: object = {}): Promise<Answer> {
  return moderator.ask(`moderation/users/${id}/sanctions`, {
    method: "POST",
    body: { kind, reason, ...more },
  });
}

async function imposes(
  moderator: Person,
  person: Person,
  kind: string,
  more: object = {},
): Promise<Sanction> {
  return granted(sanction, 201, await sanctioning(moderator, person, kind, more));
}

function lifting(moderator: Person, person: Person, id: string): Promise<Answer> {
  return moderator.ask(`moderation/users/${person.id}/sanctions/${id}`, { method: "DELETE" });
}

async function trail(moderator: Person, { id }: Person): Promise<Sanction[]> {
  return granted(sanctions, 200, await moderator.ask(`moderation/users/${id}/sanctions`)).items;
}

async function mine(person: Person): Promise<Statement[]> {
  const headers = { "accept-language": "fr" };
  return granted(statements, 200, await person.ask("/v1/me/statements", { headers })).items;
}

function stated(person: Person, id: string): Promise<Statement> {
  return until(async () => (await mine(person)).find((one) => one.id === id), "the statement");
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

test.each<[string, () => { until?: string }]>([
  ["ban", () => ({})],
  ["suspend", () => ({ until: tomorrow() })],
])(
  "who is under %s reads and signs in, takes back what is theirs, and takes part no more",
  async (kind, more) => {
    const { room, ana, bo, mo, anyone } = await newsroom();
    const [own, other] = [
      await ana.getsPublished(story, "Bonjour"),
      await bo.getsPublished(story, "Bonjour"),
    ];
    await ana.reacts(other, "up");
    const told = more();
    const end = told.until ?? null;
    const imposed = await imposes(mo, ana, kind, told);
    expect(imposed).toMatchObject({
      kind,
      reason,
      until: end,
      active: true,
      lifted: null,
      by: { name: "Mo" },
    });
    const body = { sanction: { kind, reason, until: end, statement: imposed.id } };
    for (const answer of [
      await ana.sends(story, "Encore moi"),
      await ana.triesToEdit(own, "Autrement"),
      await ana.ask(`comments/${other.id}/reactions/down`, { method: "PUT" }),
      await ana.ask(`comments/${other.id}/flags`, { method: "POST", body: { reason: "spam" } }),
    ])
      expect(answer).toMatchObject({ status: 403, refusal: "sanctioned", body });
    expect((await ana.mine(story)).bar).toMatchObject(body.sanction);
    expect((await bo.mine(story)).bar).toBeNull();
    expect((await room.person("Ana")).id).toBe(ana.id);
    expect((await ana.reads(story)).items).toHaveLength(2);
    await ana.takesBack(other, "up");
    expect((await ana.deletes(own)).status).toBe(204);
    await until(async () => !(await anyone.sees(own)), "the comment to be gone");
    expect(await stated(ana, imposed.id)).toMatchObject({
      about: "sanction",
      sanction: { kind, until: end },
      reason,
      comment: null,
      automated: false,
      appealable: true,
    });

    expect((await lifting(mo, ana, imposed.id)).status).toBe(204);
    expect((await ana.mine(story)).bar).toBeNull();
    await ana.getsPublished(story, "Me revoilà");
    await until(async () => (await stated(ana, imposed.id)).revokedAt, "the statement to hold no more");
    expect(await trail(mo, ana)).toMatchObject([
      { id: imposed.id, active: false, lifted: { by: { name: "Mo" } } },
    ]);
  },
);

test("a suspension ends by itself", async () => {
  const { ana, mo } = await newsroom();
  const end = new Date(Date.now() + 1000).toISOString();
  const { id } = await imposes(mo, ana, "suspend", { until: end });
  expect((await ana.sends(story, "Déjà")).refusal).toBe("sanctioned");
  await until(async () => (await ana.sends(story, "Encore")).status === 201, "the suspension to end");
  await ana.getsPublished(story, "Bonjour");
  expect(await trail(mo, ana)).toMatchObject([{ id, active: false, lifted: null }]);
  await imposes(mo, ana, "suspend", { until: tomorrow() });
});

test("what was taken before the ban is answered as before, when it is sent once more", async () => {
  const { ana, mo } = await newsroom();
  const posted = await ana.posts(story, "Bonjour", { key: "une-fois" });
  await imposes(mo, ana, "ban");
  expect(await ana.sends(story, "Bonjour", { key: "une-fois" })).toMatchObject({
    status: 201,
    body: { id: posted.id },
  });
});

test("a sanction may count on one story or in one section alone", async () => {
  const { room, ana, mo } = await newsroom();
  for (const [id, section] of [
    ["sport-1", "Sport"],
    ["une", "Une"],
  ] as const)
    await room.admin.ask(`stories/${id}`, { method: "PUT", body: { section } });
  await imposes(mo, ana, "ban", { scope: { section: "Sport" } });
  await imposes(mo, ana, "ban", { scope: { story } });
  const answers = await Promise.all(
    ["sport-1", story, "une", "autre"].map((one) => ana.sends(one, "Bonjour")),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 201, 201]);
});

test("what a premoderated person writes waits for a person, whatever the filters say, except what they refuse", async () => {
  const { ana, mo, anyone } = await newsroom({ settings: { moderation: "post" } });
  const imposed = await imposes(mo, ana, "premoderate");
  const [good, bad] = [await ana.posts(story, "Bonjour"), await ana.posts(story, "Un navet")];
  expect([good.status, bad.status]).toEqual(["pending", "pending"]);
  await until(() => mo.finds(good, "held"), "the good one in held");
  await until(async () => (await mo.case(bad)).comment.status === "rejected", "the other to be refused");
  expect(await mo.case(good)).toMatchObject({
    verdict: { verdict: "publish" },
    sanctions: [{ id: imposed.id }],
  });
  await mo.publishes(good);
  await until(() => anyone.sees(good), "the comment on its page");
  const edited = await ana.edits(good, "Bonsoir");
  await until(() => mo.finds(edited, "held"), "its new text in held");
  await lifting(mo, ana, imposed.id);
  await ana.getsPublished(story, "Libre");
});

test("what is written under a shadow looks published to its author alone, and moderators see how it is", async () => {
  const { ana, bo, mo, anyone } = await newsroom({ settings: { moderation: "post" } });
  const imposed = await imposes(mo, ana, "shadow");
  const posted = await ana.posts(story, "Bonjour");
  await until(
    async () => (await ana.mine(story)).comments[0]?.status === "published",
    "it to look published",
  );
  expect((await ana.mine(story)).comments).toMatchObject([
    { id: posted.id, text: "Bonjour", reason: null, statement: null },
  ]);
  for (const person of [bo, anyone]) expect(await person.sees(posted)).toBe(false);
  expect(await anyone.counts(story)).toBe(0);
  const { comment, decisions, verdict } = await mo.case(posted, "fr");
  expect([comment.status, verdict?.verdict]).toEqual(["rejected", "publish"]);
  expect(decisions.at(-1)).toMatchObject({ by: { kind: "machine" }, to: "rejected" });
  expect(decisions.at(-1)?.reason).toContain("fantôme");
  expect((await ana.ask("/v1/me/comments")).body).toMatchObject({
    items: [{ status: "published", statement: null }],
  });
  expect((await ana.ask("/v1/me/export")).body).toMatchObject({
    comments: [{ status: "published", reason: null }],
  });

  const edited = await ana.edits(posted, "Bonsoir");
  await until(async () => (await mo.case(edited)).decisions.length === 2, "the new text to be judged");
  expect((await ana.mine(story)).comments[0]).toMatchObject({ status: "published", text: "Bonsoir" });
  expect(await anyone.sees(posted)).toBe(false);
  expect(await mo.queueCounts()).toMatchObject({ held: 0 });

  const refused = await ana.posts(story, "Un navet");
  await until(async () => (await mine(ana)).length > 0, "a statement on what the filters refuse");
  expect((await mine(ana)).map(({ comment: about }) => about)).toEqual([refused.id]);
  await mo.publishes(edited);
  await until(() => anyone.sees(posted), "what a moderator publishes on its page");
  await lifting(mo, ana, imposed.id);
  expect(await mine(ana)).toHaveLength(1);
});

test("a warning changes nothing but is told", async () => {
  const { ana, mo } = await newsroom();
  const cause = await ana.getsPublished(story, "Un mot de trop");
  const { id } = await imposes(mo, ana, "warn", { comment: cause.id });
  await imposes(mo, ana, "warn");
  await ana.getsPublished(story, "Je me calme");
  expect(await stated(ana, id)).toMatchObject({
    sanction: { kind: "warn" },
    comment: cause.id,
    text: "Un mot de trop",
    story: { id: story },
  });
});

test("a sanction is appealed against under what its person wrote last, and lifted where somebody else says so", async () => {
  const { ana, bo, mo, max } = await newsroom();
  const last = await ana.getsPublished(story, "Bonjour");
  const imposed = await imposes(mo, ana, "ban");
  await stated(ana, imposed.id);
  const path = `/v1/me/statements/${imposed.id}/appeal`;
  const appealed = await ana.ask(path, { method: "POST", body: { text: "C’était mon frère." } });
  expect(appealed.status).toBe(201);
  await until(() => max.finds(last, "appeals"), "the appeal under the last comment");
  expect((await max.case(last)).appeals).toMatchObject([
    {
      id: imposed.id,
      about: "sanction",
      sanction: { id: imposed.id, kind: "ban" },
      decidedBy: { name: "Mo" },
    },
  ]);
  const hearing = { method: "POST", body: { outcome: "overturned", answer: "Soit." } };
  expect(await mo.ask(`moderation/appeals/${imposed.id}`, hearing)).toMatchObject({
    refusal: "own-decision",
  });
  expect((await max.ask(`moderation/appeals/${imposed.id}`, hearing)).status).toBe(201);
  expect((await ana.sends(story, "Merci")).status).toBe(201);
  expect(await trail(mo, ana)).toMatchObject([{ active: false, lifted: { by: { id: max.id } } }]);
  const after = await until(async () => {
    const found = await stated(ana, imposed.id);
    return found.revokedAt === null ? null : found;
  }, "the statement to hold no more");
  expect(after.appeal).toMatchObject({ state: "overturned", answer: "Soit." });
  await until(async () => (await max.queueCounts()).appeals === 0, "no appeal to wait");
  expect(await bo.sees(last)).toBe(true);
});

test("the appeal of somebody who has written nothing is in the list, and is granted where the sanction is lifted", async () => {
  const { ana, mo, max } = await newsroom();
  const imposed = await imposes(mo, ana, "ban");
  await stated(ana, imposed.id);
  await ana.ask(`/v1/me/statements/${imposed.id}/appeal`, { method: "POST", body: { text: "Pourquoi ?" } });
  const open = async () => granted(openAppeals, 200, await max.ask("moderation/appeals")).items;
  expect(await open()).toMatchObject([
    { id: imposed.id, comment: null, author: { id: ana.id, name: "Ana" } },
  ]);
  await lifting(max, ana, imposed.id);
  await until(async () => (await open()).length === 0, "the appeal to be granted");
  expect((await stated(ana, imposed.id)).appeal).toMatchObject({
    state: "overturned",
    answer: "La sanction a été levée.",
  });
});

test("nobody sanctions themselves, nor staff of their own rank or above, nor somebody of another site", async () => {
  const { room, ana, mo, max } = await newsroom();
  const there = await newsroom();
  const operator = await room.person("Olga", "operator");
  const forbidden = { status: 403, refusal: "forbidden" };
  for (const [who, whom] of [
    [mo, mo],
    [mo, max],
    [mo, operator],
    [mo, room.admin],
    [ana, max],
    [ana, ana],
  ] as const)
    expect(await sanctioning(who, whom, "ban")).toMatchObject(forbidden);
  expect(await sanctioning(room.admin, room.admin, "ban")).toMatchObject(forbidden);
  expect((await sanctioning(operator, mo, "premoderate")).status).toBe(201);
  const unknown = { status: 404, refusal: "user-unknown" };
  expect(await sanctioning(mo, there.ana, "ban")).toMatchObject(unknown);
  expect(await mo.ask("moderation/users/nobody/sanctions")).toMatchObject(unknown);
  expect((await sanctioning(there.mo.at(room.site), ana, "ban")).status).toBe(401);
  const imposed = await imposes(mo, ana, "ban");
  expect(await lifting(there.mo, ana, imposed.id)).toMatchObject(unknown);
  expect(await lifting(mo, max, imposed.id)).toMatchObject(forbidden);
  expect(await lifting(mo, there.ana, imposed.id)).toMatchObject(unknown);
  expect(await lifting(mo, ana, "nothing")).toMatchObject({ status: 404, refusal: "sanction-unknown" });
  expect(await lifting(ana, ana, imposed.id)).toMatchObject(forbidden);
  expect(await ana.ask(`moderation/users/${ana.id}/sanctions`)).toMatchObject(forbidden);
});

test("two who ban the same person at once make one ban", async () => {
  const { ana, mo, max } = await newsroom();
  const both = await Promise.all([sanctioning(mo, ana, "ban"), sanctioning(max, ana, "ban")]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const [first, ...others] = await trail(mo, ana);
  expect(others).toEqual([]);
  expect(both.find(({ status }) => status === 409)).toMatchObject({
    refusal: "already-sanctioned",
    body: { sanction: first?.id },
  });
  await imposes(mo, ana, "premoderate");
});

test.each<[string, object]>([
  ["kind", { kind: "jail" }],
  ["reason", { reason: " " }],
  ["reason", { reason: "x".repeat(501) }],
  ["reason", { reason: { $gt: "" } }],
  ["until", { kind: "suspend" }],
  ["until", { kind: "ban", until: "2020-01-01T00:00:00Z" }],
  ["until", { kind: "ban", until: "demain" }],
  ["scope", { scope: { $where: "1" } }],
  ["kind", { kind: "warn", until: "2999-01-01T00:00:00Z" }],
  ["comment", { comment: "nothing" }],
])("a sanction with a wrong %s is refused (%#)", async (path, more) => {
  const { ana, mo } = await newsroom();
  const answer = await sanctioning(mo, ana, "ban", more);
  expect(answer).toMatchObject({ status: 400, refusal: "invalid-input", body: { errors: [{ path }] } });
  expect(await trail(mo, ana)).toEqual([]);
});

test("the comment that gave rise to a sanction is one of theirs", async () => {
  const { ana, bo, mo } = await newsroom();
  const other = await bo.getsPublished(story, "Bonjour");
  const answer = await sanctioning(mo, ana, "ban", { comment: other.id });
  expect(answer).toMatchObject({ refusal: "invalid-input", body: { errors: [{ path: "comment" }] } });
});

test("what is imposed and lifted while the worker is dead is told when it is back", async () => {
  const { ana, bo, mo } = await newsroom();
  await system.kill("worker");
  const [kept, over] = [await imposes(mo, ana, "ban"), await imposes(mo, bo, "ban")];
  expect((await ana.sends(story, "Moi")).refusal).toBe("sanctioned");
  await lifting(mo, bo, over.id);
  await system.begin("worker");
  expect((await stated(ana, kept.id)).revokedAt).toBeNull();
  await until(async () => (await stated(bo, over.id)).revokedAt, "the other's statement to hold no more");
  const rung = await notificationsOf(ana.id);
  expect(rung).toMatchObject([{ _id: `statement-${kept.id}`, kind: "statement", comment: null }]);
}, 60_000);

async function notificationsOf(user: string): Promise<unknown[]> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const found = await client.db().collection("notifications").find({ user }).toArray();
  await client.close();
  return found;
}
