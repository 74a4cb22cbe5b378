import {
  decided,
  filterOverview,
  filterVersion,
  jobBegun,
  proposals,
  proposed,
  sanction,
  type SettingsChange,
  trail,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const story = "le-pont";

async function newsroom(fourEyes: SettingsChange["fourEyes"]) {
  const room = await Newsroom.open(system.api, { settings: { fourEyes } });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max };
}

function banning(moderator: Person, { id }: Person, more: object = {}) {
  const body = { kind: "ban", reason: "Menaces", ...more };
  return moderator.ask(`moderation/users/${id}/sanctions`, { method: "POST", body });
}

function deciding(moderator: Person, id: string, what: "confirm" | "decline", body: object = {}) {
  return moderator.ask(`moderation/proposals/${id}/${what}`, { method: "POST", body });
}

async function waiting(moderator: Person) {
  return granted(proposals, 200, await moderator.ask("moderation/proposals")).items;
}

test("a ban without an end is proposed by one, told to the others at once, and done when another confirms it", async () => {
  const { room, ana, mo, max } = await newsroom({ permanentBan: true });
  const line = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
  await line.asks("join", { site: room.site });
  const { id, proposal } = granted(proposed, 202, await banning(mo, ana));
  expect(proposal).toMatchObject({ by: { name: "Mo" }, state: "open", about: { name: "Ana" } });
  await until(() => line.heard.some(({ event }) => event === "proposals"), "Max being told");
  expect((await waiting(max)).map((one) => one.id)).toEqual([id]);
  expect((await ana.sends(story, "Je suis là")).status).toBe(201);

  expect((await deciding(mo, id, "confirm")).refusal).toBe("own-proposal");
  expect((await deciding(ana, id, "confirm")).refusal).toBe("forbidden");
  const confirmed = await deciding(max, id, "confirm", { note: "Vu" });
  expect(confirmed.body).toMatchObject({ state: "confirmed", decided: { by: { name: "Max" }, note: "Vu" } });
  expect((await ana.sends(story, "Et maintenant")).refusal).toBe("sanctioned");
  expect(await waiting(mo)).toEqual([]);
  expect((await deciding(max, id, "confirm")).refusal).toBe("proposal-over");
  expect((await deciding(max, "rien", "confirm")).refusal).toBe("proposal-unknown");
});

test("what is declined is not done, and says why; what waits already is proposed once", async () => {
  const { ana, mo, max } = await newsroom({ permanentBan: true });
  const { id } = granted(proposed, 202, await banning(mo, ana));
  expect(granted(proposed, 202, await banning(max, ana)).id).toBe(id);
  expect((await deciding(max, id, "decline")).refusal).toBe("invalid-input");
  expect((await deciding(max, id, "decline", { note: "Une suspension suffit." })).status).toBe(200);
  expect((await ana.sends(story, "Bonjour")).status).toBe(201);
  granted(proposed, 202, await banning(mo, ana));
});

test("two who propose the same at once make one proposal of it", async () => {
  const { ana, mo, max } = await newsroom({ permanentBan: true });
  const asked = await Promise.all([mo, max, mo, max].map((one) => banning(one, ana)));
  const ids = asked.map((answer) => granted(proposed, 202, answer).id);
  expect(new Set(ids).size).toBe(1);
  expect((await waiting(mo)).map(({ id }) => id)).toEqual([ids[0]]);
});

test("who has proposed something takes it back, and nobody else does", async () => {
  const { ana, mo, max } = await newsroom({ permanentBan: true });
  const { id } = granted(proposed, 202, await banning(mo, ana));
  const withdrawing = (one: Person) => one.ask(`moderation/proposals/${id}`, { method: "DELETE" });
  expect((await withdrawing(max)).refusal).toBe("forbidden");
  expect((await withdrawing(mo)).body).toMatchObject({ state: "withdrawn" });
  expect((await deciding(max, id, "confirm")).refusal).toBe("proposal-over");
  expect(await waiting(max)).toEqual([]);
  expect(granted(proposed, 202, await banning(max, ana)).id).not.toBe(id);
});

test("the trail has what was done before it has who confirmed it, and nothing where it could not be done", async () => {
  const { room, ana, mo, max } = await newsroom({ permanentBan: true });
  const operator = await room.person("Ona", "operator");
  const acts = async () => {
    const { items } = granted(trail, 200, await operator.ask("moderation/trail"));
    const told = items.filter(({ kind }) => kind === "proposal" || kind === "sanction");
    return told.flatMap(({ kind, what }) => ("act" in what ? [`${kind} ${what.act}`] : [])).reverse();
  };
  const { id } = granted(proposed, 202, await banning(mo, ana));
  const end = new Date(Date.now() + 86_400_000).toISOString();
  const { id: shorter } = granted(sanction, 201, await banning(max, ana, { until: end }));
  expect((await deciding(max, id, "confirm")).refusal).toBe("already-sanctioned");
  expect((await waiting(max)).map((one) => one.id)).toEqual([id]);
  await max.ask(`moderation/users/${ana.id}/sanctions/${shorter}`, { method: "DELETE" });
  const answers = await Promise.all([1, 2].map(() => deciding(max, id, "confirm")));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const whole = ["proposal proposed", "sanction imposed", "sanction lifted", "sanction imposed"];
  await until(async () => (await acts()).includes("proposal confirmed"), "the trail to be written");
  expect(await acts()).toEqual([...whole, "proposal confirmed"]);
});

test("one alone does what the site does not want two for, and what would be refused is not proposed", async () => {
  const [{ ana, mo, max }, there] = await Promise.all([newsroom({ permanentBan: true }), newsroom({})]);
  const end = new Date(Date.now() + 86_400_000).toISOString();
  granted(sanction, 201, await banning(mo, ana, { until: end }));
  expect((await banning(mo, max)).refusal).toBe("forbidden");
  granted(sanction, 201, await banning(there.mo, there.ana));
});

test("all of an author is rejected by two", async () => {
  const { ana, mo, max } = await newsroom({ rejectAll: true });
  const posted = await ana.getsPublished(story, "Achetez");
  const body = { select: { author: ana.id }, decision: "reject", reason: "spam" };
  const asking = (query = "") => mo.ask(`moderation/jobs${query}`, { method: "POST", body });
  expect((await asking("?dryRun=true")).body).toMatchObject({ count: 1 });
  const { id } = granted(proposed, 202, await asking());
  expect(await ana.with(null).sees(posted)).toBe(true);
  expect((await deciding(max, id, "confirm")).status).toBe(200);
  await until(async () => !(await ana.with(null).sees(posted)), "the comment to be taken down");
  const named = { ...body, select: { comments: [posted.id] } };
  granted(jobBegun, 202, await mo.ask("moderation/jobs", { method: "POST", body: named }));
});

test("what was taken down after a notice is published again by two", async () => {
  const { room, ana, mo, max } = await newsroom({ republishAfterNotice: true });
  const [noticed, other] = [
    await ana.getsPublished(story, "C’est un voleur"),
    await ana.getsPublished(story, "Bonjour"),
  ];
  const explanation = "C’est une diffamation, et il n’en est rien.";
  const notice = { comment: noticed.id, explanation, goodFaith: true };
  expect((await room.stranger.ask("notices", { method: "POST", body: notice })).status).toBe(201);
  await until(() => mo.finds(noticed, "notices"), "the notice to wait");
  for (const comment of [noticed, other]) await mo.rejects(comment);
  await mo.publishes(other);
  await until(async () => (await mo.queueCounts()).notices === 0, "the notice to be answered");
  const { id } = granted(proposed, 202, await mo.triesTo("publish", noticed));
  const bulk = { decisions: [{ comment: noticed.id, revision: noticed.revision, decision: "publish" }] };
  const { body } = await mo.ask("moderation/decisions/bulk", { method: "POST", body: bulk });
  expect(body).toMatchObject({ results: [{ status: 403 }] });
  expect(await ana.with(null).sees(noticed)).toBe(false);
  expect((await deciding(max, id, "confirm")).status).toBe(200);
  await until(() => ana.with(null).sees(noticed), "the comment to be seen again");
  expect((await mo.case(noticed)).decisions.at(-1)).toMatchObject({ by: { name: "Max" } });
  granted(decided, 201, await max.triesTo("reject", noticed));
});

test("filters that reject alone are activated by two operators; others by one; both are in the trail", async () => {
  const { room, mo } = await newsroom({ activateFilters: true });
  const [op, ope] = [await room.person("Op", "operator"), await room.person("Ope", "operator")];
  const makes = async (then: "hold" | "reject") => {
    const body = { filters: [{ ...refusing("navet"), then }], default: "publish" };
    await op.ask("filters/draft", { method: "PUT", body });
    const made = await op.ask("filters/versions", { method: "POST", body: { note: "Contre les navets" } });
    return granted(filterVersion, 201, made).version;
  };
  const activates = (version: number) => op.ask("filters/active", { method: "PUT", body: { version } });
  const active = async () => granted(filterOverview, 200, await op.ask("filters")).active;
  const [mild, grave] = [await makes("hold"), await makes("reject")];
  expect((await activates(mild)).status).toBe(200);
  const asked = await Promise.all([activates(grave), activates(grave)]);
  const [one, other] = asked.map((answer) => granted(proposed, 202, answer));
  expect(one?.id).toBe(other?.id);
  expect(one?.proposal).toMatchObject({
    act: { kind: "activateFilters", asked: { version: grave } },
    about: { name: String(grave), excerpt: "Contre les navets" },
  });
  expect(await active()).toBe(mild);
  expect((await activates(99)).refusal).toBe("version-unknown");
  expect((await deciding(op, one?.id ?? "", "confirm")).refusal).toBe("own-proposal");
  expect((await deciding(mo, one?.id ?? "", "confirm")).refusal).toBe("forbidden");
  expect((await deciding(ope, one?.id ?? "", "confirm")).status).toBe(200);
  expect(await active()).toBe(grave);
  expect((await activates(mild)).status).toBe(200);
  const activated = await until(async () => {
    const { items } = granted(trail, 200, await op.ask("moderation/trail?kind=filters"));
    const told = items.flatMap((entry) =>
      entry.kind === "filters" && entry.what.act === "activated" ? [[entry.by.name, entry.what.version]] : [],
    );
    return told.filter(([, version]) => version === mild).length === 2 ? told : null;
  }, "the last activation in the trail");
  expect(activated.slice(0, 3)).toEqual([
    ["Op", mild],
    ["Ope", grave],
    ["Op", mild],
  ]);
});
