import { exportedStatement, exportedStatements, type ExportedStatement } from "#contract";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const from = new Date(Date.now() - 86_400_000).toISOString();
const to = new Date(Date.now() + 86_400_000).toISOString();
const today = new Date().toISOString().slice(0, 10);

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const [ana, mo, zoe] = await Promise.all([
    room.person("Ana Secrète"),
    room.person("Mo Dératrice", "moderator"),
    room.person("Zoé", "operator"),
  ]);
  return { room, ana, mo, zoe };
}

function ask(person: Person, query = `from=${from}&to=${to}`) {
  return person.ask(`statements/export?${query}`);
}

async function exported(zoe: Person, n: number): Promise<ExportedStatement[]> {
  return until(async () => {
    const { statements } = granted(exportedStatements, 200, await ask(zoe));
    return statements.length === n ? statements : undefined;
  }, `${n} statements in the export`);
}

test("statements go out in the form of the European database: by whom, why, since when, and about nobody", async () => {
  const { room, ana, mo, zoe } = await newsroom();
  await room.set({
    statementExport: {
      categories: { abuse: "STATEMENT_CATEGORY_CYBER_VIOLENCE" },
      territory: ["FR", "BE"],
      rules: "https://journal.example/charte",
      law: "Loi du 29 juillet 1881",
    },
  });
  await ana.posts(story, "Un navet.");
  await exported(zoe, 1);
  const insult = await ana.getsPublished(story, "Vous êtes sot.");
  await mo.rejects(insult, { reason: "abuse" });
  await exported(zoe, 2);
  const noticed = await ana.getsPublished(story, "Zoé a volé le pont.");
  const body = { comment: noticed.id, explanation: "Zoé Durand n’a rien volé du tout.", goodFaith: true };
  await room.stranger.ask("notices", { method: "POST", body });
  await until(() => mo.finds(noticed, "notices"), "the notice");
  await mo.rejects(noticed, { reason: "illegal" });
  await exported(zoe, 3);
  const spoken = await ana.getsPublished(story, "Ana Secrète habite ici.");
  await mo.rejects(spoken, { reason: "Ana Secrète insiste" });
  await exported(zoe, 4);
  const sanctions = `moderation/users/${ana.id}/sanctions`;
  const until_ = new Date(Date.now() + 7 * 86_400_000).toISOString();
  for (const sanction of [
    { kind: "warn", reason: "Ton" },
    { kind: "suspend", reason: "Ton", until: until_ },
    { kind: "ban", reason: "Ana Secrète encore", scope: { story } },
  ])
    expect((await mo.ask(sanctions, { method: "POST", body: sanction })).status).toBe(201);
  const all = await exported(zoe, 6);

  const common = {
    content_type: ["CONTENT_TYPE_TEXT"],
    territorial_scope: ["FR", "BE"],
    decision_ground_reference_url: "https://journal.example/charte",
  };
  expect(all).toMatchObject([
    {
      ...common,
      decision_visibility: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
      automated_detection: "Yes",
      automated_decision: "AUTOMATED_DECISION_FULLY",
      category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
      category_specification: ["KEYWORD_OTHER"],
      source_type: "SOURCE_VOLUNTARY",
    },
    {
      ...common,
      category: "STATEMENT_CATEGORY_CYBER_VIOLENCE",
      category_specification: null,
      decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
      automated_detection: "No",
      automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    },
    {
      ...common,
      decision_ground: "DECISION_GROUND_ILLEGAL_CONTENT",
      illegal_content_legal_ground: "Loi du 29 juillet 1881",
      incompatible_content_ground: null,
      source_type: "SOURCE_ARTICLE_16",
    },
    { ...common, category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC" },
    {
      ...common,
      decision_visibility: null,
      decision_account: "DECISION_ACCOUNT_SUSPENDED",
      end_date_account_restriction: until_.slice(0, 10),
    },
    { ...common, decision_account: null, decision_provision: "DECISION_PROVISION_PARTIAL_TERMINATION" },
  ]);
  for (const { application_date, content_date } of all)
    expect([application_date, content_date]).toEqual([today, today]);
  expect(new Set(all.map(({ puid }) => puid)).size).toBe(6);
  const written = JSON.stringify(all);
  for (const said of ["Secrète", "Dératrice", "Durand", "volé", "navet", "sot", ana.id, mo.id])
    expect(written).not.toContain(said);

  await mo.publishes(await refreshed(mo, insult));
  await until(
    async () => (await exported(zoe, 6))[1]?.end_date_visibility_restriction,
    "the end of the refusal",
  );
});

async function refreshed(mo: Person, comment: { id: string }) {
  return (await mo.case(comment)).comment;
}

test("it is a table, too, with the database's names at its head", async () => {
  const { ana, mo, zoe } = await newsroom();
  await mo.rejects(await ana.getsPublished(story, "Hors sujet."), { reason: "off-topic" });
  await exported(zoe, 1);
  const { api, site, token } = zoe;
  const answer = await fetch(`${api}/v1/sites/${site}/statements/export?from=${from}&to=${to}&format=csv`, {
    headers: { authorization: `Bearer ${token ?? ""}` },
  });
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(answer.headers.get("content-disposition")).toContain(".csv");
  const [head = "", row = "", end] = (await answer.text()).split("\r\n");
  expect(head.split(",")).toEqual(Object.keys(exportedStatement.shape));
  expect(row).toContain('"[""DECISION_VISIBILITY_CONTENT_REMOVED""]"');
  expect(end).toBe("");
});

test("operators alone take it, of a time that there is", async () => {
  const { mo, zoe } = await newsroom();
  expect((await ask(mo)).status).toBe(403);
  expect(await ask(zoe, `from=${to}&to=${from}`)).toMatchObject({ refusal: "invalid-input" });
  expect(await ask(zoe, "")).toMatchObject({ refusal: "invalid-input" });
  expect((await ask(zoe, `from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z`)).body).toEqual({
    statements: [],
  });
});
