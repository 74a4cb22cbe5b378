import {
  bulkDecided,
  caseAppeal,
  decided,
  decisionJob,
  filterOverview,
  filterVersion,
  jobBegun,
  openAppeals,
  type OwnComment,
  proposals,
  proposed,
  sanction,
  type SettingsChange,
  type Statement,
  statements,
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

/** Ten comments of one author that all say the same word. */
async function ten(ana: Person, word: string): Promise<OwnComment[]> {
  const numbers = Array.from({ length: 10 }, (_, number) => number);
  return Promise.all(numbers.map((number) => ana.getsPublished(story, `Achetez ${word} numéro ${number}`)));
}

const begins = (moderator: Person, select: object, more: object = {}) =>
  moderator.ask("moderation/jobs", {
    method: "POST",
    body: { select, decision: "reject", reason: "spam", ...more },
  });

test("ten comments of one author alone are rejected by two, found or named, and nine or another's among them by one", async () => {
  const { room, ana, mo, max } = await newsroom({ rejectAll: true });
  const posted = await ten(ana, "chapeaux");
  const other = await (await room.person("Bo")).getsPublished(story, "Ni chapeaux ni gants");
  const comments = posted.map(({ id }) => id);
  expect((await begins(mo, { comments }, { dryRun: true })).body).toMatchObject({
    count: 10,
    takesTwo: true,
  });
  expect((await begins(mo, { q: "Achetez" }, { dryRun: true })).body).toMatchObject({ takesTwo: true });
  expect((await begins(mo, { q: "chapeaux" }, { dryRun: true })).body).toMatchObject({
    count: 11,
    takesTwo: false,
  });
  const publishing = { decision: "publish", reason: undefined, dryRun: true };
  expect((await begins(mo, { comments }, publishing)).body).toMatchObject({ takesTwo: false });

  const { id, proposal } = granted(proposed, 202, await begins(mo, { q: "Achetez" }));
  expect(proposal).toMatchObject({ act: { kind: "rejectAll", user: ana.id }, about: { name: "Ana" } });
  expect(granted(proposed, 202, await begins(max, { comments })).id).toBe(id);
  const reject = ({ id: comment, revision }: OwnComment) => ({ comment, revision, decision: "reject" });
  const bulk = (some: OwnComment[]) =>
    mo.ask("moderation/decisions/bulk", { method: "POST", body: { decisions: some.map(reject) } });
  const statuses = async (some: OwnComment[]) =>
    granted(bulkDecided, 200, await bulk(some)).results.map(({ status }) => status);
  expect(new Set(await statuses(posted))).toEqual(new Set([403]));
  expect(await ana.with(null).sees(posted[0] ?? other)).toBe(true);
  expect((await deciding(max, id, "confirm")).status).toBe(200);
  for (const comment of posted)
    await until(async () => !(await ana.with(null).sees(comment)), "the comment to be taken down");
  expect(await ana.with(null).sees(other)).toBe(true);

  const again = await ten(ana, "gants");
  const nine = again.slice(1);
  granted(jobBegun, 202, await begins(mo, { comments: nine.map((one) => one.id) }));
  expect(await statuses([...again.slice(0, 1), other])).toEqual([201, 201]);
});

async function statementOn(author: Person, about: (one: Statement) => boolean): Promise<string> {
  const { id } = await until(async () => {
    const { items } = granted(statements, 200, await author.ask("/v1/me/statements"));
    return items.find(about);
  }, "the statement");
  return id;
}

async function appeals(author: Person, id: string): Promise<void> {
  const body = { text: "C’est vrai." };
  expect((await author.ask(`/v1/me/statements/${id}/appeal`, { method: "POST", body })).status).toBe(201);
}

const hears = (moderator: Person, id: string, outcome = "overturned", answer = "Vous avez raison.") =>
  moderator.ask(`moderation/appeals/${id}`, { method: "POST", body: { outcome, answer } });

test("an appeal against what was removed after a notice is granted by two, and rejected by one", async () => {
  const { room, ana, mo, max } = await newsroom({ republishAfterNotice: true });
  const [zoe, una] = [await room.person("Zoé", "moderator"), await room.person("Una", "moderator")];
  const texts = ["C’est un voleur", "C’est une voleuse"];
  const noticed = await Promise.all(texts.map((text) => ana.getsPublished(story, text)));
  for (const comment of noticed) {
    const notice = { comment: comment.id, explanation: "Une diffamation, et rien d’autre.", goodFaith: true };
    expect((await room.stranger.ask("notices", { method: "POST", body: notice })).status).toBe(201);
    await until(() => mo.finds(comment, "notices"), "the notice to wait");
    await mo.rejects(comment);
  }
  await until(async () => (await mo.queueCounts()).notices === 0, "the notices to be answered");
  const ids = await Promise.all(noticed.map(({ id }) => statementOn(ana, (one) => one.comment === id)));
  for (const id of ids) await appeals(ana, id);
  const [first = "", second = ""] = ids;
  const [comment] = noticed;
  expect((await hears(mo, first)).refusal).toBe("own-decision");
  const { id, proposal } = granted(proposed, 202, await hears(max, first));
  expect(proposal).toMatchObject({
    act: { kind: "republishAfterNotice", appeal: { statement: first, answer: "Vous avez raison." } },
    about: { name: "Ana", excerpt: "C’est un voleur" },
  });
  expect(granted(proposed, 202, await hears(zoe, first)).id).toBe(id);
  expect(comment && (await ana.with(null).sees(comment))).toBe(false);
  expect((await deciding(max, id, "confirm")).refusal).toBe("own-proposal");
  expect((await deciding(mo, id, "confirm")).refusal).toBe("own-decision");
  expect((await deciding(una, id, "confirm")).status).toBe(200);
  await until(async () => comment && ana.with(null).sees(comment), "the comment to be seen again");
  const heard = await until(async () => {
    const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
    const found = items.find((one) => one.id === first)?.appeal;
    return found?.state === "open" ? null : found;
  }, "the outcome");
  expect(heard).toMatchObject({ state: "overturned", answer: "Vous avez raison." });
  granted(caseAppeal, 201, await hears(max, second, "upheld", "Le texte diffame."));
});

test("who has proposed a ban, or to reject all of somebody, hears no appeal against it", async () => {
  const { room, ana, mo, max } = await newsroom({ permanentBan: true, rejectAll: true });
  const zoe = await room.person("Zoé", "moderator");
  const comment = await ana.getsPublished(story, "Achetez");
  const all = granted(proposed, 202, await begins(mo, { author: ana.id }));
  expect((await deciding(max, all.id, "confirm")).status).toBe(200);
  const refused = await statementOn(ana, (one) => one.comment === comment.id);
  const ban = granted(proposed, 202, await banning(mo, ana));
  expect((await deciding(max, ban.id, "confirm")).status).toBe(200);
  const banned = await statementOn(ana, (one) => one.about === "sanction");
  for (const id of [refused, banned]) {
    await appeals(ana, id);
    expect((await mo.ask(`moderation/appeals/${id}/claim`, { method: "PUT" })).refusal).toBe("own-decision");
    expect((await hears(mo, id)).refusal).toBe("own-decision");
    expect((await hears(max, id)).refusal).toBe("own-decision");
  }
  const { items } = granted(openAppeals, 200, await zoe.ask("moderation/appeals"));
  expect(items.map(({ decidedBy, proposedBy }) => [decidedBy.name, proposedBy?.name])).toEqual([
    ["Max", "Mo"],
    ["Max", "Mo"],
  ]);
  await until(() => zoe.finds(comment, "appeals"), "the appeal in its queue");
  expect((await zoe.case(comment)).appeals.map(({ proposedBy }) => proposedBy?.name)).toContain("Mo");
  for (const id of [refused, banned]) granted(caseAppeal, 201, await hears(zoe, id));
});

test("what a job took down after a notice comes back by who began it, and by nobody else alone", async () => {
  const { room, ana, mo, max } = await newsroom({ republishAfterNotice: true });
  const takenDown = async (text: string) => {
    const comment = await ana.getsPublished(story, text);
    const notice = { comment: comment.id, explanation: "Une diffamation, et rien d’autre.", goodFaith: true };
    await room.stranger.ask("notices", { method: "POST", body: notice });
    await until(() => mo.finds(comment, "notices"), "the notice to wait");
    const { id } = granted(jobBegun, 202, await begins(mo, { comments: [comment.id] }));
    await until(async () => (await mo.case(comment)).notices[0]?.state === "removed", "the answer");
    return { comment, id };
  };
  const undone = async (moderator: Person, id: string) => {
    await moderator.ask(`moderation/jobs/${id}/undo`, { method: "POST" });
    return until(async () => {
      const job = granted(decisionJob, 200, await mo.ask(`moderation/jobs/${id}`));
      return job.state === "undone" ? job : null;
    }, "the job to be undone");
  };
  const [theirs, own] = [await takenDown("C’est un voleur"), await takenDown("C’est une voleuse")];
  expect(await undone(max, theirs.id)).toMatchObject({ undone: 0 });
  expect(await ana.with(null).sees(theirs.comment)).toBe(false);
  expect(await undone(mo, own.id)).toMatchObject({ undone: 1 });
  await until(() => ana.with(null).sees(own.comment), "the comment to be seen again");
  expect((await mo.case(own.comment)).notices).toMatchObject([{ state: "received" }]);
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
