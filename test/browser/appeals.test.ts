import { personalFilter, statements } from "#contract";
import { maskingTexts } from "../../apps/console/texts/masking.js";
import { Newsroom, type Opening } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";
const explanation = "Je n’ai jamais volé de pont\u00a0: ce texte me diffame.";
const words = "C’était une plaisanterie, et elle était drôle.";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(stage.system.api, opening);
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max };
}

async function statementsOf(person: Person) {
  return granted(statements, 200, await person.ask("/v1/me/statements")).items;
}

/** Appeals against the first decision about somebody, once they have been told of it. */
async function appeals(person: Person): Promise<void> {
  await until(async () => (await statementsOf(person)).length > 0, "the statement");
  const [first] = await statementsOf(person);
  const path = `/v1/me/statements/${first?.id ?? ""}/appeal`;
  expect((await person.ask(path, { method: "POST", body: { text: words } })).status).toBe(201);
}

async function refused({ ana, mo }: Awaited<ReturnType<typeof newsroom>>) {
  const comment = await ana.getsPublished(story, "Le pont rouvrira aux calendes.");
  await mo.rejects(comment, { reason: "off-topic" });
  return comment;
}

function field(desk: Desk, author: string) {
  return desk.page.getByRole("textbox", { name: desk.texts.appeals.answerTo(author) });
}

async function heardBy(person: Person) {
  return (await statementsOf(person)).map(({ appeal }) => [appeal?.state, appeal?.answer]);
}

test.each(looks)(
  "in $lang: an appeal is read with what was decided, and granted from the keyboard",
  async ({ lang, theme }) => {
    const people = await newsroom();
    const comment = await refused(people);
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, people.max);
    const { page, texts, window } = desk;
    await appeals(people.ana);
    await desk.counts("appeals", 1);
    await desk.presses("q", "q", "q");
    const shown = page.getByRole("region", { name: texts.appeals.label("Ana"), exact: true });
    for (const said of [texts.appeals.contested.comment("Mo"), texts.reasons["off-topic"], words])
      await shown.getByText(said).first().waitFor();
    await shown.getByText("Le pont rouvrira aux calendes.").waitFor();
    expect(await window.barriers()).toEqual([]);

    await desk.presses("p");
    await until(() => window.isOn(field(desk, "Ana")), "the field for the answer");
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.type("Une plaisanterie.");
    await desk.presses("Control+Enter");
    await desk.tray.getByText(texts.undoLine(texts.appeals.done.publish, "Ana")).waitFor();
    await desk.counts("appeals", 0);
    await until(() => people.room.stranger.sees(comment), "the comment on its page again");
    expect(await heardBy(people.ana)).toEqual([["overturned", "Une plaisanterie."]]);
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang: an appeal is read with all that is known of its comment, and the team notes and masks there",
  async ({ lang, theme }) => {
    const people = await newsroom();
    const { room, ana, mo, max } = people;
    const lou = await room.person("Lou");
    const { id: parent } = await lou.getsPublished(story, "Qui a volé le pont ?");
    const comment = await ana.getsPublished(story, "Zoé, au 06 12 34 56 78.", { parent });
    const given = { comment: comment.id, explanation, name: "Zoé", goodFaith: true };
    expect((await room.stranger.ask("notices", { method: "POST", body: given })).status).toBe(201);
    const { notices } = await mo.case(comment);
    const answer = { text: "Retiré.", notices: notices.map(({ id }) => id) };
    await mo.rejects(comment, { reason: "personal-data", answer });
    await appeals(ana);
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, max);
    const { page, texts, window } = desk;
    await desk.counts("appeals", 1);
    await desk.presses("q", "q", "q");
    const shown = page.getByRole("region", { name: texts.appeals.label("Ana"), exact: true });
    await shown.getByText(`${texts.inReplyTo} Lou`).waitFor();
    await shown.getByText("Qui a volé le pont ?").waitFor();
    const noticed = page.getByRole("region", { name: texts.notices.title });
    await noticed.getByText(desk.count(texts.notices.answered, 1)).click();
    for (const said of [explanation, "Retiré.", texts.notices.dossier])
      await noticed.getByText(said).waitFor();
    expect(await shown.getByRole("button", { name: texts.passing.act }).count()).toBe(0);
    expect(await window.barriers()).toEqual([]);

    await desk.presses("c", "t");
    const note = page.getByRole("textbox", { name: texts.notes.act });
    await until(() => window.isOn(note), "the field for a note");
    await page.keyboard.type("Zoé a rappelé.");
    await desk.presses("Control+Enter");
    await shown.getByRole("paragraph").filter({ hasText: "Zoé a rappelé." }).waitFor();
    expect((await mo.case(comment)).notes.map(({ text }) => text)).toEqual(["Zoé a rappelé."]);

    await desk.presses("Shift+M");
    const said = maskingTexts[lang];
    await page.getByLabel(said.text, { exact: true }).press("Control+Enter");
    await shown.getByText(texts.masking.since).waitFor();
    expect((await mo.case(comment)).comment.text).not.toContain("06 12");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
  },
);

test("who hears an appeal against a masking by filters reads what they masked, and grants it by an answer alone", async () => {
  const filters = [personalFilter.parse({ id: "personal", type: "personal", mask: true, then: "hold" })];
  const { ana, mo, max } = await newsroom({ filters, settings: { languages: ["fr"] } });
  const shop = "La boutique du pont répond au 06 12 34 56 78 jusqu’à midi.";
  const comment = await ana.posts(story, shop);
  await until(() => mo.finds(comment, "held"), "the comment in held");
  const { revision } = (await mo.case(comment)).comment;
  await mo.publishes({ id: comment.id, revision });
  await appeals(ana);
  const desk = await Desk.open(stage, { width: 1280 }, max);
  const { page, texts } = desk;
  const said = maskingTexts.fr.original;
  await desk.counts("appeals", 1);
  await desk.presses("q", "q", "q");
  await page.getByText(said.title).click();
  await page.getByText(shop).waitFor();
  expect(await page.getByRole("button", { name: said.putBack }).count()).toBe(0);
  expect(await desk.window.barriers()).toEqual([]);
  await desk.presses("p");
  await until(() => desk.window.isOn(field(desk, "Ana")), "the field for the answer");
  await page.keyboard.type("C’est le numéro d’une boutique.");
  await desk.presses("Control+Enter");
  await desk.tray.getByText(texts.undoLine(texts.appeals.done.publish, "Ana")).waitFor();
  await until(async () => (await mo.case(comment)).comment.text === shop, "the words to be back");
});

test.each(looks)(
  "in $lang: an appeal that a colleague looks at says so, and two answers to one are both shown",
  async ({ lang, theme }) => {
    const people = await newsroom();
    const { room, ana, max } = people;
    const zoe = await room.person("Zoé", "moderator");
    await refused(people);
    await appeals(ana);
    const his = await Desk.open(stage, { lang, theme, width: 1280 }, max);
    const { texts } = his;
    await his.counts("appeals", 1);
    await his.presses("q", "q", "q");
    await his.page.getByRole("region", { name: texts.appeals.label("Ana"), exact: true }).waitFor();

    const hers = await Desk.open(stage, { lang, theme, width: 1280 }, zoe);
    await hers.counts("appeals", 1);
    await hers.presses("q", "q", "q");
    await hers.row(words).getByText(texts.together.looks("Max")).waitFor();
    await hers.page.getByRole("main").getByText(texts.together.allTaken).waitFor();
    await hers.row(words).click();
    await hers.page.getByText(texts.together.looksAtIt("Max"), { exact: true }).waitFor();
    expect(await hers.window.barriers()).toEqual([]);

    await hers.presses("r");
    await until(() => hers.window.isOn(field(hers, "Ana")), "the field for the answer");
    await hers.page.keyboard.type("C’était bien hors sujet.");
    await his.presses("p");
    await until(() => his.window.isOn(field(his, "Ana")), "the field for the answer");
    await his.page.keyboard.type("Une plaisanterie.");
    await his.presses("Control+Enter");
    await until(async () => (await heardBy(ana))[0]?.[0] === "overturned", "the first answer");
    await hers.presses("Control+Enter");
    const both = hers.page.getByRole("region", { name: texts.appeals.conflict.title("Ana") });
    for (const said of ["Max", texts.appeals.done.publish, "Une plaisanterie.", "C’était bien hors sujet."])
      await both.getByText(said).first().waitFor();
    expect(await both.getByRole("button", { name: texts.conflict.insist }).count()).toBe(0);
    expect(await hers.window.barriers()).toEqual([]);
    expect(await hers.window.overflowsAt(narrowest)).toBe(false);
    await hers.page.bringToFront();
    await hers.presses("a");
    await both.waitFor({ state: "detached" });
    expect(await heardBy(ana)).toEqual([["overturned", "Une plaisanterie."]]);
    expect(his.window.faults).toEqual([]);
  },
);

test("what is said to an appeal is taken back before it is sent, and said again in other words", async () => {
  const people = await newsroom();
  await refused(people);
  await appeals(people.ana);
  const desk = await Desk.open(stage, { lang: "en" }, people.max);
  await desk.counts("appeals", 1);
  await desk.presses("q", "q", "q", "r");
  await until(() => desk.window.isOn(field(desk, "Ana")), "the field for the answer");
  await desk.page.keyboard.type("No");
  await desk.presses("Control+Enter", "u");
  await desk.row(words).waitFor();
  expect(await heardBy(people.ana)).toEqual([["open", null]]);

  await desk.presses("r");
  await until(() => desk.window.isOn(field(desk, "Ana")), "the field for the answer");
  await desk.presses("End");
  await desk.page.keyboard.type(", it was off topic.");
  await desk.presses("Control+Enter");
  await until(async () => (await heardBy(people.ana))[0]?.[0] === "upheld", "the answer");
  expect(await heardBy(people.ana)).toEqual([["upheld", "No, it was off topic."]]);
});

test("who decided is told that somebody else hears the appeal", async () => {
  const people = await newsroom();
  await refused(people);
  await appeals(people.ana);
  const desk = await Desk.open(stage, { width: 1280 }, people.mo);
  const { page, texts } = desk;
  await desk.counts("appeals", 1);
  await desk.presses("q", "q", "q");
  await page.getByText(texts.appeals.notByYou["own decision"]).waitFor();
  expect(await page.getByRole("button", { name: texts.appeals.acts.publish }).count()).toBe(0);
  await desk.presses("p");
  expect(await field(desk, "Ana").count()).toBe(0);
  expect(await desk.window.barriers()).toEqual([]);
});

test("somebody under a sanction who never wrote is heard, too, and the sanction is lifted", async () => {
  const { ana, mo, max } = await newsroom();
  const sanction = { kind: "ban", reason: "Quatrième compte" };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, { method: "POST", body: sanction });
  await appeals(ana);
  const desk = await Desk.open(stage, { width: 1280 }, max);
  const { page, texts } = desk;
  await desk.counts("appeals", 1);
  await desk.presses("q", "q", "q");
  const shown = page.getByRole("region", { name: texts.appeals.label("Ana"), exact: true });
  for (const said of [texts.sanctions.kinds.ban, "Quatrième compte", texts.appeals.nothingWritten])
    await shown.getByText(said).waitFor();
  expect(await desk.window.barriers()).toEqual([]);
  await desk.presses("p");
  await until(() => desk.window.isOn(field(desk, "Ana")), "the field for the answer");
  await page.keyboard.type("Ce n’était pas vous.");
  await desk.presses("Control+Enter");
  await until(async () => (await heardBy(ana))[0]?.[0] === "overturned", "the answer");
  await until(async () => (await ana.sends(story, "Merci.")).status === 201, "the sanction lifted");
});
