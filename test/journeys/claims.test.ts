import { z } from "zod";
import {
  appealClaim,
  atDesk,
  claim,
  claimOn,
  colleague,
  problemDetails,
  problemName,
  statements,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const insult = "Espèce de crétin";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max };
}

async function held(author: Person, moderator: Person) {
  const posted = await author.posts("le-pont", insult);
  await until(() => moderator.finds(posted, "held"), "the comment in held");
  return posted;
}

const claims = (person: Person, id: string) =>
  person.ask(`moderation/comments/${id}/claim`, { method: "PUT" });
const releases = (person: Person, id: string) =>
  person.ask(`moderation/comments/${id}/claim`, { method: "DELETE" });

const refusedFor = z.object({ error: problemDetails, instead: z.string().optional() });

/** A moderator at their desk, by the gateway. */
async function atWork(person: Person) {
  const line = await Line.open(system.gateway, "moderation", { token: person.token });
  const found = atDesk.parse(await line.asks("join", { site: person.site }));
  return {
    line,
    found,
    claims: () => line.all("claims", z.array(claim)).at(-1) ?? found.claims,
    appealClaims: () => line.all("appealClaims", z.array(appealClaim)).at(-1) ?? found.appealClaims,
    present: () => (line.all("present", z.array(colleague)).at(-1) ?? found.present).map(({ name }) => name),
  };
}

/** An appeal against what a moderator has decided. @returns the id of the statement that it is against */
async function appealed(author: Person, by: Person): Promise<string> {
  const comment = await author.getsPublished("le-pont", "Le pont rouvrira aux calendes.");
  await by.rejects(comment);
  const { id } = await until(async () => {
    const { items } = granted(statements, 200, await author.ask("/v1/me/statements"));
    return items.find((one) => one.comment === comment.id);
  }, "the statement");
  const body = { text: "C’était drôle." };
  expect((await author.ask(`/v1/me/statements/${id}/appeal`, { method: "POST", body })).status).toBe(201);
  return id;
}

const claimsAppeal = (person: Person, id: string, method = "PUT") =>
  person.ask(`moderation/appeals/${id}/claim`, { method });
const hears = (person: Person, id: string, answer: string) =>
  person.ask(`moderation/appeals/${id}`, { method: "POST", body: { outcome: "upheld", answer } });

const nothing = { by: null };
/** Whose a case is, by its place in the queue. */
async function holder(person: Person, id: string): Promise<string | null> {
  const { items } = await person.queue("held", { limit: 100 });
  const found = items.find(({ comment }) => comment.id === id);
  return (found?.claim ?? nothing).by?.name ?? null;
}

test("a case is one moderator's until they give it back, and the others are told whose", async () => {
  const { ana, mo, max } = await newsroom();
  const { id } = await held(ana, mo);
  const taken = granted(claimOn, 200, await claims(mo, id));
  expect(taken.by).toEqual({ id: mo.id, name: "Mo" });
  expect(Date.parse(taken.until)).toBeGreaterThan(Date.now());
  expect((await max.case({ id })).claim).toEqual(taken);
  expect(await holder(max, id)).toBe("Mo");

  const refused = await claims(max, id);
  expect([refused.status, refused.refusal]).toEqual([409, "claimed"]);
  expect(problemDetails.parse(refused.body)).toMatchObject({ claim: taken });
  expect((await releases(max, id)).refusal).toBe("claimed");
  expect(await holder(max, id)).toBe("Mo");

  const renewed = granted(claimOn, 200, await claims(mo, id));
  expect(renewed.until >= taken.until).toBe(true);
  expect((await releases(mo, id)).status).toBe(204);
  expect(await holder(max, id)).toBeNull();
  expect((await releases(mo, id)).status).toBe(204);
  expect(granted(claimOn, 200, await claims(max, id)).by.name).toBe("Max");
});

test("of many who ask at once for a case, one gets it", async () => {
  const { room, ana, mo } = await newsroom();
  const { id } = await held(ana, mo);
  const team = await Promise.all(
    Array.from({ length: 10 }, (_, n) => room.person(`Moderator ${n}`, "moderator")),
  );
  const answers = await Promise.all(team.map((person) => claims(person, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
});

test("a decision ends a claim, whoever decides, and what is decided can't be claimed", async () => {
  const { ana, mo, max } = await newsroom();
  const posted = await held(ana, mo);
  await claims(mo, posted.id);
  const desk = await atWork(mo);
  const { decision } = await max.rejects(posted);
  await until(() => desk.claims().length === 0, "the claim to have ended");
  const refused = await claims(mo, posted.id);
  expect([refused.status, refused.refusal]).toEqual([409, "already-decided"]);
  expect(problemDetails.parse(refused.body)).toMatchObject({ decision });
  expect((await max.case(posted)).claim).toBeNull();
  await max.undoes(posted, decision.id);
  expect((await claims(mo, posted.id)).status).toBe(200);
});

test("claims by the gateway are told to all at work on the site, and end when who made them is gone", async () => {
  const { room, ana, mo, max } = await newsroom();
  const elsewhere = await newsroom();
  const { id } = await held(ana, mo);
  const [first, second, other] = [await atWork(mo), await atWork(max), await atWork(elsewhere.mo)];
  expect(await first.line.asks("claim", { comment: id })).toEqual({ ok: true });
  const told = await until(() => second.claims()[0], "the claim to be told");
  expect(told).toMatchObject({ comment: id, by: { id: mo.id, name: "Mo" } });
  expect(await second.line.isRefused("claim", { comment: id })).toBe("claimed");
  expect(await second.line.isRefused("release", { comment: id })).toBe("claimed");
  expect((await atWork(await room.person("Lou", "moderator"))).found.claims).toEqual([told]);

  first.line.close();
  await until(() => second.claims().length === 0, "the claim of who is gone to end");
  expect(await second.line.asks("claim", { comment: id })).toEqual({ ok: true });
  expect(await second.line.asks("release", { comment: id })).toEqual({ ok: true });
  expect(await holder(mo, id)).toBeNull();
  expect(other.claims()).toEqual([]);
  expect(other.present()).toEqual(["Mo"]);
});

test("who wants a case that a colleague has gets the first of others that is free", async () => {
  const { ana, mo, max } = await newsroom();
  const elsewhere = await newsroom();
  const first = await held(ana, mo);
  const [second, decided, free] = [await held(ana, mo), await held(ana, mo), await held(ana, mo)];
  const foreign = await held(elsewhere.ana, elsewhere.mo);
  const [his, theirs] = [await atWork(mo), await atWork(max)];
  for (const { id } of [first, second]) await his.line.asks("claim", { comment: id });
  await mo.rejects(decided);

  const or = [second, decided, foreign, free].map(({ id }) => id);
  const answer = refusedFor.parse(await theirs.line.asks("claim", { comment: first.id, or }));
  expect([problemName(answer.error), answer.instead]).toEqual(["claimed", free.id]);
  expect(await holder(mo, free.id)).toBe("Max");
  const none = await theirs.line.asks("claim", { comment: decided.id, or: [second.id, foreign.id] });
  expect(refusedFor.parse(none).instead).toBeUndefined();
  expect(await holder(mo, second.id)).toBe("Mo");

  theirs.line.close();
  await until(() => his.claims().every(({ by }) => by.id === mo.id), "what was had instead to be given back");
});

test("who comes back in time keeps their claim", async () => {
  const { ana, mo, max } = await newsroom();
  const { id } = await held(ana, mo);
  const [first, watching] = [await atWork(mo), await atWork(max)];
  await first.line.asks("claim", { comment: id });
  await until(() => watching.claims()[0], "the claim to be told");
  first.line.close();
  const back = await atWork(mo);
  expect(await back.line.asks("claim", { comment: id })).toEqual({ ok: true });
  const [kept] = await until(() => {
    const now = watching.claims();
    return now.length > 0 ? now : null;
  }, "the claim");
  expect(kept?.by.name).toBe("Mo");
  expect(await watching.line.isRefused("claim", { comment: id })).toBe("claimed");
});

test("moderators see who is at work on their site, each once", async () => {
  const { mo, max } = await newsroom();
  const first = await atWork(mo);
  expect(first.found.present.map(({ name }) => name)).toEqual(["Mo"]);
  const [second, again] = [await atWork(max), await atWork(max)];
  await until(() => first.present().join() === "Max,Mo", "both of them");
  second.line.close();
  again.line.close();
  await until(() => first.present().join() === "Mo", "Max to be gone");
});

test("nothing crosses sites, and only staff may claim", async () => {
  const { ana, mo } = await newsroom();
  const elsewhere = await newsroom();
  const { id } = await held(ana, mo);
  expect((await claims(elsewhere.mo, id)).refusal).toBe("comment-unknown");
  expect((await claims(elsewhere.mo.at(mo.site), id)).refusal).toBe("token-audience");
  expect((await claims(ana, id)).refusal).toBe("forbidden");
  expect((await claims(ana.with(null), id)).refusal).toBe("sign-in-needed");
  expect((await claims(mo, "nothing")).refusal).toBe("comment-unknown");

  const stranger = await atWork(elsewhere.mo);
  expect(await stranger.line.isRefused("claim", { comment: id })).toBe("comment-unknown");
  expect(await stranger.line.isRefused("claim", { comment: id, site: mo.site })).toBe("token-audience");
  expect(await stranger.line.isRefused("claim", { comment: id, site: elsewhere.mo.site })).toBe(
    "invalid-input",
  );
  const reader = await Line.open(system.gateway, "moderation", { token: ana.token });
  expect(await reader.isRefused("claim", { comment: id })).toBe("invalid-input");
  expect(await reader.isRefused("claim", { comment: id, site: mo.site })).toBe("forbidden");
  expect(await holder(mo, id)).toBeNull();
  expect((await claims(mo, id)).status).toBe(200);
});

test("an appeal is one moderator's until they give it back or it is heard, and the others are told whose", async () => {
  const { room, ana, mo, max } = await newsroom();
  const zoe = await room.person("Zoé", "moderator");
  const appeal = await appealed(ana, mo);
  const [his, hers] = [await atWork(max), await atWork(zoe)];
  expect(await his.line.asks("claimAppeal", { appeal })).toEqual({ ok: true });
  const told = await until(() => hers.appealClaims()[0], "the claim to be told");
  expect(told).toMatchObject({ appeal, by: { id: max.id, name: "Max" } });
  expect(hers.claims()).toEqual([]);
  expect((await atWork(zoe)).found.appealClaims).toEqual([told]);
  expect(await hers.line.isRefused("claimAppeal", { appeal })).toBe("claimed");
  expect(await hers.line.isRefused("releaseAppeal", { appeal })).toBe("claimed");
  const refused = await claimsAppeal(zoe, appeal);
  expect([refused.status, refused.refusal]).toEqual([409, "claimed"]);
  expect(problemDetails.parse(refused.body)).toMatchObject({ claim: { by: told.by } });

  expect(await his.line.asks("releaseAppeal", { appeal })).toEqual({ ok: true });
  await until(() => hers.appealClaims().length === 0, "the claim to be given back");
  expect(granted(claimOn, 200, await claimsAppeal(zoe, appeal)).by.name).toBe("Zoé");
  await until(() => his.appealClaims().length === 1, "the next claim");
  expect((await hears(zoe, appeal, "Non.")).status).toBe(201);
  await until(() => his.appealClaims().length === 0, "the claim to have ended");
  expect(await his.line.isRefused("claimAppeal", { appeal })).toBe("already-heard");
});

test("who looks at an appeal and goes leaves it to the others", async () => {
  const { ana, mo, max, room } = await newsroom();
  const zoe = await room.person("Zoé", "moderator");
  const appeal = await appealed(ana, mo);
  const [his, hers] = [await atWork(max), await atWork(zoe)];
  await his.line.asks("claimAppeal", { appeal });
  await until(() => hers.appealClaims().length === 1, "the claim to be told");
  his.line.close();
  await until(() => hers.appealClaims().length === 0, "the claim of who is gone to end");
  expect(await hers.line.asks("claimAppeal", { appeal })).toEqual({ ok: true });
});

test("nobody claims an appeal that they may not hear, and nothing of it crosses sites or sections", async () => {
  const { room, ana, mo, max } = await newsroom();
  const elsewhere = await newsroom();
  const zoe = await room.person("Zoé");
  const rank = { user: zoe.id, role: "moderator", sections: ["Sport"] };
  expect((await room.admin.ask("staff", { method: "POST", body: rank })).status).toBeLessThan(300);
  const appeal = await appealed(ana, mo);
  expect((await claimsAppeal(mo, appeal)).refusal).toBe("own-decision");
  expect((await claimsAppeal(ana, appeal)).refusal).toBe("forbidden");
  expect((await claimsAppeal(ana.with(null), appeal)).refusal).toBe("sign-in-needed");
  expect((await claimsAppeal(zoe, appeal)).refusal).toBe("appeal-unknown");
  expect((await claimsAppeal(elsewhere.mo, appeal)).refusal).toBe("appeal-unknown");
  expect((await claimsAppeal(max, "nothing")).refusal).toBe("appeal-unknown");

  const [hers, foreign, his] = [await atWork(zoe), await atWork(elsewhere.mo), await atWork(max)];
  expect(await hers.line.isRefused("claimAppeal", { appeal })).toBe("appeal-unknown");
  expect(await foreign.line.isRefused("claimAppeal", { appeal })).toBe("appeal-unknown");
  const watching = await atWork(mo);
  expect(await his.line.asks("claimAppeal", { appeal })).toEqual({ ok: true });
  await until(() => watching.appealClaims().length === 1, "the claim to be told");
  expect((await atWork(zoe)).found.appealClaims).toEqual([]);
  expect([hers.appealClaims(), foreign.appealClaims()]).toEqual([[], []]);
});
