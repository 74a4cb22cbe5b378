import {
  filterOverview,
  type SettingsChange,
  shownReasons,
  shownSettings,
  type Statement,
  statements,
} from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const reasons = [
  {
    id: "charte-3",
    title: { fr: "Charte, art. 3" },
    text: { fr: "Contraire à l’article 3 de notre charte.", en: "Against article 3 of our charter." },
    category: "charte",
  },
  { id: "loi-1881", title: { fr: "Loi de 1881" }, text: { fr: "Contraire à la loi de 1881." }, legal: true },
] satisfies SettingsChange["reasons"];

async function newsroom(settings: SettingsChange = { reasons }) {
  const room = await Newsroom.open(system.api, { settings });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

async function listed(who: Person) {
  return granted(shownReasons, 200, await who.ask("moderation/reasons")).items;
}

async function stated(person: Person, comment: string, lang: string): Promise<Statement> {
  return until(async () => {
    const headers = { "accept-language": lang };
    const { items } = granted(statements, 200, await person.ask("/v1/me/statements", { headers }));
    return items.find((one) => one.comment === comment);
  }, "the statement of reasons");
}

test("a site that says nothing has Palabre's list, and takes any words besides", async () => {
  const { ana, mo } = await newsroom({});
  expect((await listed(mo)).map(({ id }) => id)).toEqual([
    ...["abuse", "spam", "off-topic", "illegal", "personal-data", "other"],
  ]);
  await mo.rejects(await ana.getsPublished(story, "Bonjour"), { reason: "Déjà dit" });
});

test("a site's own reason is what the author reads, in their language where the site speaks it", async () => {
  const { ana, mo } = await newsroom();
  const [first, second] = [
    await ana.getsPublished(story, "Bonjour"),
    await ana.getsPublished(story, "Bonsoir"),
  ];
  await mo.rejects(first, { reason: "charte-3" });
  await mo.rejects(second, { reason: "loi-1881" });
  expect((await stated(ana, first.id, "fr")).reason).toBe("Contraire à l’article 3 de notre charte.");
  expect((await stated(ana, first.id, "en")).reason).toBe("Against article 3 of our charter.");
  expect((await stated(ana, second.id, "en")).reason).toBe("Contraire à la loi de 1881.");
  expect((await mo.case(first)).decisions.at(-1)).toMatchObject({ reason: "charte-3" });
});

test("a reason that there is not is refused with those that there are", async () => {
  const { ana, mo } = await newsroom();
  const posted = await ana.getsPublished(story, "Bonjour");
  const answer = await mo.triesTo("reject", posted, { reason: "spam" });
  expect(answer).toMatchObject({
    status: 400,
    refusal: "invalid-input",
    body: {
      errors: [{ path: "reason", message: "must be one of the site's reasons: charte-3, loi-1881" }],
    },
  });
  await mo.rejects(posted);
});

test("a reason that is taken off the list is told of old decisions, and can't be chosen any more", async () => {
  const { room, ana, mo } = await newsroom();
  const posted = await ana.getsPublished(story, "Bonjour");
  await mo.rejects(posted, { reason: "charte-3" });
  await room.set({ reasons: reasons.slice(1) });
  const [kept, retired] = await listed(mo);
  expect(kept).toMatchObject({ id: "loi-1881" });
  expect(retired).toMatchObject({ ...reasons[0], retired: true });
  expect((await stated(ana, posted.id, "fr")).reason).toBe("Contraire à l’article 3 de notre charte.");
  const other = await ana.getsPublished(story, "Bonsoir");
  expect((await mo.triesTo("reject", other, { reason: "charte-3" })).refusal).toBe("invalid-input");
  const { body } = await room.admin.ask("settings");
  expect(
    shownSettings
      .parse(body)
      .reasons?.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(["loi-1881", "charte-3"]);
});

test("a site that goes back to Palabre's reasons reads its own in old decisions, and so it does once it has others", async () => {
  const { room, ana, mo } = await newsroom();
  await mo.rejects(await ana.getsPublished(story, "Bonjour"), { reason: "charte-3" });
  await room.set({ reasons: null });
  const all = await listed(mo);
  expect(all.find(({ id }) => id === "spam")).not.toHaveProperty("retired");
  expect(all.find(({ id }) => id === "charte-3")).toMatchObject({ ...reasons[0], retired: true });
  await room.set({ reasons: [{ id: "autre", title: { fr: "Autre" }, text: { fr: "Autre motif" } }] });
  const [first, ...others] = await listed(mo);
  expect(first).toMatchObject({ id: "autre" });
  expect(others.map(({ id }) => id)).toEqual(expect.arrayContaining(["charte-3", "spam"]));
  expect(others.every(({ retired }) => retired)).toBe(true);
});

describe("a reason that filters give", () => {
  const flood = { id: "flood", type: "flood", max: 5, seconds: 60, then: "hold" };
  const giving = (reason: string) => ({ filters: [{ ...flood, reason }], default: "publish" });
  const drafts = (room: Newsroom, draft: object) =>
    room.admin.ask("filters/draft", { method: "PUT", body: draft });

  test("is one of the site's: a draft that names another is refused where it does", async () => {
    const { room } = await newsroom();
    expect(await drafts(room, giving("charte"))).toMatchObject({
      status: 400,
      body: { errors: [{ path: "filters.0.reason", filterFault: { meant: "charte-3" } }] },
    });
    // of Palabre's own, which this site does not have
    expect((await drafts(room, giving("spam"))).refusal).toBe("invalid-input");
    expect((await drafts(room, giving("charte-3"))).status).toBe(200);
  });

  test("stays on the list, whether they judge, watch or are being written: who takes it off is told which", async () => {
    const { room } = await newsroom();
    const taken = () => room.admin.ask("settings", { method: "PATCH", body: { reasons: reasons.slice(1) } });
    await drafts(room, giving("charte-3"));
    expect((await taken()).body).toMatchObject({
      given: [{ reason: "charte-3", in: "draft", filter: "flood" }],
    });
    await room.admin.ask("filters/versions", { method: "POST", body: { note: "" } });
    const { versions } = granted(filterOverview, 200, await room.admin.ask("filters"));
    await room.admin.ask("filters/shadow", { method: "PUT", body: { version: versions[0]?.version } });
    await drafts(room, giving("loi-1881"));
    const refused = await taken();
    expect(refused).toMatchObject({ status: 409, refusal: "reason-given" });
    expect(refused.body).toMatchObject({ given: [{ in: "shadow", filter: "flood" }] });
    await room.admin.ask("filters/shadow", { method: "PUT", body: { version: null } });
    expect((await taken()).status).toBe(200);
    const gone = await room.admin.ask("settings", { method: "PATCH", body: { reasons: null } });
    expect(gone.body).toMatchObject({ given: [{ reason: "loi-1881", in: "draft", filter: "flood" }] });
  });
});

test.each<[string, unknown]>([
  ["none that can be chosen", reasons.map((one) => ({ ...one, retired: true }))],
  ["one id twice", [reasons[0], reasons[0]]],
  ["an id with spaces", [{ ...reasons[0], id: "la charte" }]],
  ["no words", [{ ...reasons[0], text: {} }]],
])("a list with %s is refused", async (_, wrong) => {
  const { room } = await newsroom();
  const answer = await room.admin.ask("settings", { method: "PATCH", body: { reasons: wrong } });
  expect(answer).toMatchObject({ status: 400, refusal: "invalid-input" });
});
