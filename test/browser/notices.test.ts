import { readFile } from "node:fs/promises";
import type { Comment } from "#contract";
import { noticeTexts } from "../../apps/console/texts/notices.js";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";
const explanation = "Je n’ai jamais volé de pont\u00a0: ce texte me diffame.";
const law = "Loi du 29 juillet 1881, article 29";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

async function notice({ stranger }: Newsroom, { id }: Pick<Comment, "id">): Promise<void> {
  const body = { comment: id, explanation, law, name: "Zoé", goodFaith: true };
  expect((await stranger.ask("notices", { method: "POST", body })).status).toBe(201);
}

/** What those who gave notice are told in the end. */
async function answers(mo: Person, comment: Pick<Comment, "id">) {
  await until(async () => (await mo.case(comment)).notices.every(({ answer }) => answer), "the answer");
  return (await mo.case(comment)).notices.map(({ state, answer }) => ({ state, answer }));
}

function field(desk: Desk, n = 1) {
  return desk.page.getByRole("textbox", { name: desk.count(desk.texts.notices.answerTo, n) });
}

test.each(looks)(
  "in $lang: a notice is read with its deadline, and answered from the keyboard",
  async ({ lang, theme }) => {
    const { room, ana, mo } = await newsroom();
    const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, mo);
    const { page, texts, window } = desk;
    await notice(room, comment);
    await desk.counts("notices", 1);
    await desk.presses("q", "q");
    const shown = page.getByRole("region", { name: texts.notices.title });
    for (const said of [law, explanation, "Zoé", texts.notices.goodFaith])
      await shown.getByText(said).waitFor();
    const left = lang === "fr" ? "encore 23 h" : "23h left";
    const said = await desk.row("Zoé a volé").locator("time").textContent();
    expect(said?.replace(/\s/g, " ")).toBe(left);
    expect(await window.barriers()).toEqual([]);

    await desk.presses("p");
    await until(() => window.isOn(field(desk)), "the field for the answer");
    await desk.presses("Control+Enter");
    await page.getByRole("alert").getByText(texts.answer.missing).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.type("Une image.");
    await desk.presses("Control+Enter");
    await page.getByText(texts.empty.title, { exact: true }).waitFor();
    expect(await answers(mo, comment)).toEqual([{ state: "kept", answer: "Une image." }]);
    await desk.counts("notices", 0);
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang: whoever a deadline has escalated to is led to its case, until it is answered",
  async ({ lang, theme }) => {
    const { room, ana, mo } = await newsroom();
    const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
    await notice(room, comment);
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, mo);
    const { page, texts, window } = desk;
    await desk.counts("notices", 1);
    const mine = page.getByRole("button", { name: `${texts.notices.forYou} 1`, exact: true });
    expect(await mine.count()).toBe(0);
    await room.set({ escalation: { people: [mo.id], hoursBefore: 48 } });
    await window.tabsTo(mine);
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: texts.notices.title }).getByText(explanation).waitFor();
    await desk.refuses(4);
    await until(() => window.isOn(field(desk)), "the field for the answer");
    await desk.presses("Control+Enter");
    await mine.waitFor({ state: "detached" });
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang: what is urgent is marked, says to whom it has escalated, and leaves a file",
  async ({ lang, theme }) => {
    const { room, ana, mo } = await newsroom();
    const zoe = await room.person("Zoé", "operator");
    const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, mo);
    const { page, texts, window } = desk;
    await notice(room, comment);
    await desk.counts("notices", 1);
    await desk.presses("q", "q");
    await room.set({ escalation: { people: [zoe.id], hoursBefore: 48 } });
    await desk.row("Zoé a volé").getByText(texts.notices.escalatedTag).waitFor();
    await page.getByText(desk.count(texts.urgent, 1), { exact: true }).waitFor();
    const shown = page.getByRole("region", { name: texts.notices.title });
    const [before = ""] = texts.notices.escalated("Zoé", "|").split("|");
    await shown.getByText(before).waitFor();
    expect(await window.barriers()).toEqual([]);

    const saving = page.waitForEvent("download");
    await shown.getByRole("button", { name: texts.notices.dossierOf("").trim() }).focus();
    await desk.presses("Enter");
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^palabre-.*\.html$/);
    const written = await readFile(await file.path(), "utf8");
    expect(written).toContain(`<html lang="${lang}">`);
    for (const part of [explanation, law, "Zoé a volé le pont."]) expect(written).toContain(part);
    expect(window.faults).toEqual([]);
    await page.setContent(written);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await window.barriers()).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme: a notice that has its answer is found again, with its file",
  async ({ lang, theme }) => {
    const { room, ana, mo } = await newsroom();
    const [old, open] = [
      await ana.getsPublished(story, "Zoé a volé le pont."),
      await ana.getsPublished(story, "Zoé a volé la gare."),
    ];
    for (const comment of [old, open]) await notice(room, comment);
    await until(() => mo.finds(old, "notices"), "the notice to wait");
    await mo.rejects(old, {
      answer: { text: "Retiré.", notices: (await mo.case(old)).notices.map(({ id }) => id) },
    });
    await answers(mo, old);
    const desk = await Desk.open(stage, { lang, theme, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const said = noticeTexts[lang];
    await page.getByRole("button", { name: said.title, exact: true }).click();
    const list = page.getByRole("region", { name: said.title, exact: true });
    for (const text of ["Zoé a volé le pont.", "Zoé a volé la gare."]) await list.getByText(text).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await page.getByLabel(said.state).selectOption("answered");
    await list.getByText("Zoé a volé la gare.").waitFor({ state: "detached" });
    for (const text of [texts.notices.states.removed, "Retiré.", law, explanation, said.named])
      await list.getByText(text, { exact: true }).waitFor();
    const saving = page.waitForEvent("download");
    await list.getByRole("button", { name: texts.notices.dossierOf("").trim() }).click();
    const written = await readFile(await (await saving).path(), "utf8");
    expect(written).toContain("Zoé a volé le pont.");
    await page.getByLabel(said.to, { exact: true }).fill("2020-01-01");
    await list.getByText(said.none).waitFor();
    await page.getByLabel(said.to, { exact: true }).fill("");
    await list.getByRole("link", { name: said.toCase }).click();
    await desk.case("Ana").getByText("Zoé a volé le pont.").first().waitFor();
    expect(window.faults).toEqual([]);
  },
);

test("taking it down asks for the reason, then for the answer; Escape decides nothing", async () => {
  const { room, ana, mo } = await newsroom();
  const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
  await notice(room, comment);
  const desk = await Desk.open(stage, { lang: "en" }, mo);
  await desk.counts("notices", 1);
  await desk.presses("q", "q");
  await desk.case("Ana").waitFor();

  await desk.refuses(4);
  await until(() => desk.window.isOn(field(desk)), "the field for the answer");
  await desk.presses("Escape");
  await field(desk).waitFor({ state: "detached" });
  expect(await room.stranger.sees(comment)).toBe(true);

  await desk.refuses(4);
  await until(() => desk.window.isOn(field(desk)), "the field for the answer");
  await desk.presses("End");
  await desk.page.keyboard.type(" You were right.");
  await desk.presses("Control+Enter");
  const answer = `${desk.texts.notices.removed} You were right.`;
  expect(await answers(mo, comment)).toEqual([{ state: "removed", answer }]);
  expect(await room.stranger.sees(comment)).toBe(false);
});

test("a notice that comes while one decides is answered right there, and the decision outlives a reload", async () => {
  const { room, ana, mo } = await newsroom();
  const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
  await (await room.person("Bo")).reports(comment, "abuse");
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  const { page, texts } = desk;
  await desk.counts("reported", 1);
  await desk.presses("q");
  await desk.case("Ana").waitFor();
  let first = true;
  await page.route("**/moderation/decisions", async (route) => {
    const isFirst = first;
    first = false;
    if (isFirst)
      await notice(room, comment).then(() => until(() => mo.finds(comment, "notices"), "the notice"));
    await route.continue();
  });
  await desk.presses("p");

  const asked = page.getByRole("region", { name: texts.notices.came("Ana") });
  await asked.getByText(explanation).waitFor();
  expect(await desk.window.barriers()).toEqual([]);
  await page.reload();
  await asked.waitFor();
  await desk.presses("w");
  await page.keyboard.type("C’est une image.");
  await desk.presses("Control+Enter");
  await asked.waitFor({ state: "detached" });
  expect(await answers(mo, comment)).toEqual([{ state: "kept", answer: "C’est une image." }]);
  expect(await room.stranger.sees(comment)).toBe(true);
});
