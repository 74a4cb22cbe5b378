import {
  caseAppeal,
  noticeReceipt,
  statement,
  statements,
  type TransparencyReport,
  transparencyReport,
} from "#contract";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const year = Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Europe/Paris" }).format());

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    settings: { timeZone: "Europe/Paris" },
    filters: [refusing("navet"), { ...holding("crétin"), id: "insults" }],
  });
  const [ana, mo, max, zoe] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Zoé", "operator"),
  ]);
  return { room, ana, mo, max, zoe };
}

async function reportOf(person: Person, of = year): Promise<TransparencyReport> {
  return granted(transparencyReport, 200, await person.ask(`moderation/transparency?year=${of}`));
}

async function notice({ stranger }: Newsroom, { id }: { id: string }, law?: string) {
  const body = { comment: id, explanation: "Ce texte me diffame publiquement.", law, goodFaith: true };
  return granted(noticeReceipt, 201, await stranger.ask("notices", { method: "POST", body }));
}

/** Appeals against what was decided on a comment. */
async function appeals(ana: Person, comment: { id: string }): Promise<string> {
  const stated = await until(async () => {
    const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
    return items.find((one) => one.comment === comment.id);
  }, "the statement");
  const path = `/v1/me/statements/${stated.id}/appeal`;
  granted(statement, 201, await ana.ask(path, { method: "POST", body: { text: "Non." } }));
  return stated.id;
}

test("a year's report agrees with what was done", async () => {
  const { room, ana, mo, max, zoe } = await newsroom();
  const navet = await ana.posts(story, "Un navet.");
  await until(async () => (await mo.case(navet)).comment.status === "rejected", "the filters' refusal");
  const held = await ana.posts(story, "Quel crétin.");
  await until(() => mo.finds(held, "held"), "it in held");
  await mo.rejects(held, { reason: "abuse" });
  const gone = await ana.getsPublished(story, "Un pont qui tombe.");
  await mo.rejects(gone, { reason: "off-topic" });
  const taken = await ana.getsPublished(story, "Zoé a volé le pont.");
  const kept = await ana.getsPublished(story, "Le maire dort.");
  await notice(room, taken, "Loi de 1881");
  const asked = await notice(room, kept);
  await until(async () => (await mo.queueCounts()).notices === 2, "both notices");
  await mo.rejects(taken, { reason: "illegal" });
  await mo.publishes(kept, { answer: { text: "Une image.", notices: [asked.id] } });
  // taken back at once: it does not count
  const spared = await ana.getsPublished(story, "Rien.");
  const { decision } = await mo.rejects(spared, { reason: "spam" });
  expect((await mo.undoes(spared, decision.id)).status).toBe(200);

  const [first, second] = [await appeals(ana, navet), await appeals(ana, gone)];
  const hear = async (id: string, outcome: string) =>
    granted(
      caseAppeal,
      201,
      await max.ask(`moderation/appeals/${id}`, { method: "POST", body: { outcome, answer: "Voilà." } }),
    );
  await hear(first, "overturned");
  await hear(second, "upheld");
  const sanction = { kind: "warn", reason: "Ton" };
  const path = `moderation/users/${ana.id}/sanctions`;
  expect((await mo.ask(path, { method: "POST", body: sanction })).status).toBe(201);

  const report = await until(async () => {
    const now = await reportOf(zoe);
    const isWhole = now.notices.open === 0 && now.appeals.open === 0 && now.moderators === 2;
    return isWhole && now.comments.removed.people === 3 ? now : undefined;
  }, "all of it in the report");
  expect(report).toMatchObject({
    year,
    timeZone: "Europe/Paris",
    published: false,
    comments: {
      received: 6,
      published: { machine: 4, people: 2 },
      removed: { machine: 1, people: 3 },
      // one was held, and notice was given of two
      waits: { decided: 3 },
    },
    notices: { received: 2, removed: 1, kept: 1, open: 0, byMachine: 0, inTime: 2 },
    appeals: { received: 2, upheld: 1, overturned: 1, open: 0, inTime: 2 },
    sanctions: [{ kind: "warn", imposed: 1, lifted: 0 }],
    machine: {
      refusals: { part: 1, of: 1 },
      publications: { part: 2, of: 4 },
      audit: { part: 0, of: 0 },
    },
    moderators: 2,
  });
  const reasons = Object.fromEntries(report.reasons.map(({ reason, ...n }) => [reason ?? "", n]));
  expect(reasons).toEqual({
    "": { machine: 1, people: 0 },
    abuse: { machine: 0, people: 1 },
    "off-topic": { machine: 0, people: 1 },
    illegal: { machine: 0, people: 1 },
  });
  expect(report.notices.laws).toEqual(
    expect.arrayContaining([
      { law: "Loi de 1881", received: 1 },
      { law: null, received: 1 },
    ]),
  );
  for (const median of [report.notices.median, report.appeals.median])
    expect(median).toBeGreaterThanOrEqual(0);
  const file = (await zoe.ask(`moderation/transparency/export?year=${year}`)).body;
  const lines = String(file).split("\r\n");
  for (const line of [
    "section,what,by,number",
    "comments,removed,people,3",
    "reasons,,machine,1",
    "reasons,abuse,people,1",
    "notices,inTime,,2",
    "notices,laws,Loi de 1881 received,1",
    "appeals,overturned,,1",
    "sanctions,warn,imposed,1",
    "machine,refusals,part,1",
  ])
    expect(lines).toContain(line);
  expect(await reportOf(zoe, year - 1)).toMatchObject({ comments: { received: 0 }, moderators: 0 });
});

test.each([
  ["fr", "Rapport de transparence"],
  ["en", "Transparency report"],
])(
  "readers read it in %s once the site has published it, in its own words, without what anybody may have typed",
  async (lang, title) => {
    const { room, ana, mo, zoe } = await newsroom();
    const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
    await notice(room, comment, "Loi inventée de Zoé");
    await until(() => mo.finds(comment, "notices"), "the notice");
    await mo.rejects(comment, { reason: "Zoé s’est plainte" });
    const own = {
      id: "ton",
      title: { fr: "Ton blessant", en: "Hurtful tone" },
      text: { fr: "Le ton blesse." },
    };
    await room.set({ reasons: [own] });
    await mo.rejects(await ana.getsPublished(story, "Quel maire !"), { reason: own.id });
    await until(async () => (await reportOf(zoe)).comments.removed.people === 2, "the decisions");
    const read = () =>
      fetch(`${room.api}/v1/sites/${room.site}/transparency/${year}`, {
        headers: { "accept-language": lang },
      });
    expect((await read()).status).toBe(404);
    await zoe.ask("settings", { method: "PATCH", body: { transparencyReports: [year] } });
    const answer = await until(async () => {
      const now = await read();
      return now.ok ? now : undefined;
    }, "the report to be read");
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("vary")).toContain("Accept-Language");
    const page = await answer.text();
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`${title} ${year}`);
    expect(page).toContain(lang === "fr" ? own.title.fr : own.title.en);
    expect(page).not.toContain("Zoé");
    expect((await reportOf(zoe)).published).toBe(true);
  },
);

test("operators alone read what is not published", async () => {
  const { mo, zoe } = await newsroom();
  expect((await mo.ask(`moderation/transparency?year=${year}`)).status).toBe(403);
  expect(await zoe.ask("moderation/transparency?year=1999")).toMatchObject({ refusal: "invalid-input" });
  expect(granted(transparencyReport, 200, await zoe.ask("moderation/transparency")).year).toBe(year - 1);
});
