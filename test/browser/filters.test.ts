import mongoose from "mongoose";
import type { Page } from "playwright-core";
import { type Filter, filterOverview } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { filtersTexts } from "../../apps/console/texts/filters.js";
import { alarmTexts } from "../../apps/console/texts/alarms.js";
import { undoTexts } from "../../apps/console/texts/undos.js";
import { shadowTexts } from "../../apps/console/texts/shadow.js";
import { Sites } from "#store";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { standingSystem } from "../newsroom/standing-system.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const many = 10_000;

async function opened(look: (typeof looks)[number], room: Newsroom) {
  const ona = await room.person("Ona", "operator");
  const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
  const said = filtersTexts[look.lang];
  await desk.window.tabsTo(desk.page.getByRole("button", { name: desk.texts.filtersPage, exact: true }));
  await desk.presses("Enter");
  await desk.page.getByRole("region", { name: said.trial.title }).waitFor();
  const { page, window } = desk;
  return { ona, desk, said, page, window };
}

/** Goes to a view of the page, by keyboard. */
async function goes(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** Pastes a text where the focus is. */
async function pastes(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const how = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
  }`);
}

test.each(looks)(
  "in $lang, $theme, an operator pastes a list, sees an example marked, makes a version, sees what changes, and activates it, by keyboard",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const { ona, page, window, desk, said } = await opened(look, room);
    const { active } = granted(filterOverview, 200, await ona.ask("filters"));

    await window.tabsTo(page.getByRole("button", { name: said.addFilter }));
    await desk.presses("Enter");
    await window.tabsTo(page.getByRole("button", { name: said.add, exact: true }));
    await desk.presses("Enter");
    const form = page.getByRole("region", { name: "words-2", exact: true });
    const words = Array.from({ length: many }, (_, n) => `zorglub${n}`).join("\n");
    await form.getByLabel(said.words.paste).focus();
    await pastes(page, `${words}\nzorglub7\n\nfichtre`);
    const number = new Intl.NumberFormat(look.lang === "fr" ? "fr-FR" : "en-GB");
    await form.getByText(said.words.taken(number.format(many + 1), "1", "1")).waitFor();
    await form.getByLabel(said.words.search).fill("fichtre");
    await form.getByRole("textbox", { name: said.words.word("1") }).waitFor();

    const file = { name: "mots.txt", mimeType: "text/plain", buffer: Buffer.alloc(20_000_000, "mot\n") };
    await page.locator(".words input[type=file]").first().setInputFiles(file);
    await page.getByText(/^20\sM[Bo].*6[.,]3\sM[Bo]/).waitFor();

    const trial = page.getByRole("region", { name: said.trial.title });
    await trial.getByLabel(said.trial.text).fill("Ah, fichtre alors.");
    const ofDraft = trial.getByRole("row", { name: said.trial.draft });
    await ofDraft.getByText(said.trial.verdicts.hold).waitFor();
    await ofDraft.getByText("words-2").waitFor();
    await trial
      .getByRole("row", { name: said.trial.active(String(active)) })
      .getByText(said.trial.verdicts.publish)
      .waitFor();
    expect(await trial.locator("mark").allTextContents()).toEqual(["fichtre"]);
    await trial.getByRole("button", { name: said.trial.keep.held }).press("Enter");
    await trial.getByText(said.trial.right("1", "1")).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await goes(page, said.views.versions);
    await page.getByLabel(said.versions.note, { exact: true }).fill("Zorglub");
    await page.getByRole("button", { name: said.versions.make }).press("Enter");
    await page.getByText(said.versions.made(String(active + 1))).waitFor();
    expect(await window.barriers()).toEqual([]);

    await goes(page, said.views.differences);
    const changed = page.getByRole("article", { name: `words-2, ${said.differences.added}` });
    await changed.waitFor();
    await changed.getByText("zorglub0", { exact: true }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await goes(page, said.views.versions);
    const wanted = said.versions.activate(String(active + 1));
    await page.getByRole("button", { name: wanted }).press("Enter");
    const asked = page.getByRole("group", { name: wanted });
    await asked.getByText(said.versions.activateWhat(String(active + 1), String(active))).waitFor();
    await asked.getByRole("button", { name: wanted }).press("Enter");
    await page.getByText(said.versions.activated(String(active + 1))).waitFor();
    const ana = await room.person("Ana");
    await ana.posts("le-pont", "Un zorglub42 de plus.");
    await until(async () => (await ona.queueCounts()).held === 1, "the comment in held");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, what is wrong is told where it stands, in the form and in the document, and nothing of it is saved",
  async (look) => {
    const list: Filter = {
      ...{ id: "words", type: "words", except: [], fold: true, then: "hold" },
      words: ["crétin", { word: "retarded", match: "stem", severity: 1 }],
    };
    const room = await Newsroom.open(stage.system.api, { filters: [list] });
    const { ona, page, window, desk, said } = await opened(look, room);
    await window.tabsTo(page.getByRole("button", { name: said.addRule }));
    await desk.presses("Enter");
    const when = page.getByRole("textbox", { name: said.rule.when });
    await when.focus();
    await page.keyboard.type("autor.published < 3");
    const form = page.getByRole("region", { name: "rule", exact: true });
    const told = {
      fr: "ne connaît pas «\u202fautor\u202f» (au caractère 1)",
      en: 'knows no "autor" (at character 1)',
    };
    await form.getByText(told[look.lang]).first().waitFor();
    await page.getByText(said.saving.faulty).waitFor();
    expect(granted(filterOverview, 200, await ona.ask("filters")).draft?.rules ?? []).toEqual([]);

    await goes(page, said.views.document);
    const document = page.getByRole("textbox", { name: said.document.title });
    await document.getByText("autor.published < 3").waitFor();
    // what is hardly meant has a way to where it is written, and another mark than what is wrong
    await page.getByText(/^1 (?:remarque|remark)$/).press("Enter");
    await page.getByRole("button", { name: /filters\.0\.words\.1\.word.*retard/ }).press("Enter");
    expect(await page.evaluate("String(getSelection())")).toBe("retarded");
    expect(await document.locator(".cm-lintRange-warning").allTextContents()).toEqual(["retarded"]);
    expect(await document.locator(".cm-lintRange-error").count()).toBeGreaterThan(0);
    expect(await window.barriers()).toEqual([]);
    await document.focus();
    await desk.presses("ControlOrMeta+End", "Escape", "Tab");
    expect(await window.isOn(document)).toBe(false);

    await goes(page, said.views.list);
    await page.getByRole("button", { name: /^rule/ }).press("Enter");
    await when.focus();
    await desk.presses("ControlOrMeta+a");
    await page.keyboard.type("author.");
    await page.getByRole("option", { name: /^published/ }).waitFor();
    await page.keyboard.type("published < 3");
    await page.getByText(said.saving.saved).waitFor();
    expect(granted(filterOverview, 200, await ona.ask("filters")).draft?.rules).toMatchObject([
      { when: "author.published < 3", then: "hold" },
    ]);
    expect(window.faults.filter((fault) => !fault.includes("400"))).toEqual([]);
  },
);

test("a filter is moved and removed by keys, and what was removed comes back", async () => {
  const room = await Newsroom.open(stage.system.api, {
    filters: [holding("crétin"), { ...holding("abruti"), id: "others" }],
  });
  const { ona, page, desk, said } = await opened(looks[0], room);
  const ids = async () =>
    granted(filterOverview, 200, await ona.ask("filters")).draft?.filters.map(({ id }) => id);
  const row = page.getByRole("button", { name: /^others/ });
  await row.focus();
  await desk.presses("Alt+ArrowUp");
  await until(async () => (await ids())?.join() === "others,words", "the other order");
  await desk.presses("Delete");
  await until(async () => (await ids())?.join() === "words", "one filter");
  await page.getByRole("button", { name: said.undo, exact: true }).press("Enter");
  await until(async () => (await ids())?.join() === "others,words", "the filter to be back");
});

test("of two operators on one draft, the second is told whose it is by now, takes it, gets back what they wrote, and may keep that", async () => {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const { ona, page, window, said } = await opened(looks[0], room);
  const otto = await room.person("Otto", "operator");
  const saves = (word: string) =>
    otto.ask("filters/draft", { method: "PUT", body: { filters: [holding(word)], default: "publish" } });
  const otherwise = page.getByLabel(said.default);
  expect((await saves("abruti")).status).toBe(200);
  await otherwise.selectOption("hold");
  const bar = page.getByRole("alert").filter({ hasText: said.conflict("Otto") });
  await bar.waitFor();
  await page.getByText(said.saving.conflict).waitFor();
  expect(await window.barriers()).toEqual([]);
  expect(await window.overflowsAt(narrowest)).toBe(false);
  await bar.getByRole("button", { name: said.takeTheirs }).press("Enter");
  await page.getByText(said.saving.saved).waitFor();
  expect(await otherwise.inputValue()).toBe("publish");
  await page.getByRole("button", { name: said.undo, exact: true }).press("Enter");
  const draft = async () => granted(filterOverview, 200, await ona.ask("filters")).draft;
  await until(async () => (await draft())?.default === "hold", "what was written to be back");

  expect((await saves("bouffon")).status).toBe(200);
  await otherwise.selectOption("flag");
  await bar.getByRole("button", { name: said.keepMine }).press("Enter");
  await page.getByText(said.saving.saved).waitFor();
  expect(await draft()).toMatchObject({ default: "flag", filters: [{ words: ["crétin"] }] });
  expect(window.faults.filter((fault) => !fault.includes("409"))).toEqual([]);
});

test.each(looks)(
  "in $lang, $theme, what is braked says so where it is tuned, and leads to its brake",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const { services } = await standingSystem();
    const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
    const counted = { hits: 20, of: 40 };
    const brake = {
      version: 2,
      effect: "reject",
      at: new Date(),
      since: new Date(Date.UTC(2026, 5, 1)),
      seen: counted,
      expected: { hits: 5, of: 500, from: "backtest" },
    } as const;
    await connection.withSession(async (session) => {
      const sites = new Sites(connection);
      await sites.brake(room.site, { ...brake, id: "one", on: "words" }, session);
      await sites.brake(room.site, { ...brake, id: "more", on: "words", effect: "hold" }, session);
      await sites.brake(room.site, { ...brake, id: "all", on: null }, session);
    });
    await connection.close();
    const { ona, desk, page, window, said } = await opened(look, room);
    const { brakes, title } = alarmTexts[look.lang];
    const calls = (on: number) =>
      page.getByRole("button", { name: new RegExp(`^${title}.*${desk.count(brakes, on)}$`) });
    await calls(3).waitFor();
    const row = page.getByRole("button", { name: /^words/ });
    await row.getByText(said.brakes.on, { exact: true }).waitFor();
    await row.press("Enter");
    await page.getByText(said.brakes.source.reject("words")).waitFor();
    await page.getByText(said.brakes.source.hold("words")).waitFor();
    expect(await window.barriers()).toEqual([]);
    await goes(page, said.views.versions);
    await page.getByText(said.brakes.version("2")).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.getByRole("button", { name: said.brakes.look }).press("Enter");
    await page.getByRole("heading", { name: shadowTexts[look.lang].brakes.title }).waitFor();
    await page.getByText(shadowTexts[look.lang].brakes.version("2")).first().waitFor();
    await desk.presses("Escape");
    expect((await ona.ask("filters/brakes/all", { method: "DELETE" })).status).toBe(204);
    await calls(2).press("Enter");
    expect((await ona.ask("filters/brakes/one", { method: "DELETE" })).status).toBe(204);
    await calls(1).waitFor();
    const { does, release } = shadowTexts[look.lang].brakes;
    const alarm = page.getByRole("listitem").filter({ hasText: does.hold });
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await alarm.getByRole("button", { name: shadowTexts[look.lang].brakes.undo }).press("Enter");
    const undo = undoTexts[look.lang].form;
    const form = page.getByRole("form", { name: undo.title });
    expect(await form.getByLabel(undo.source).inputValue()).toBe("words");
    expect(await form.getByLabel(undo.version).inputValue()).toBe("2");
    expect(new Date(await form.getByLabel(undo.from).inputValue()).getUTCFullYear()).toBe(2026);
    await calls(1).press("Enter");
    await alarm.getByRole("button", { name: release.hold.ask }).press("Enter");
    await alarm.getByRole("button", { name: release.hold.sure }).press("Enter");
    await page.getByText(shadowTexts[look.lang].brakes.none).waitFor();
    await calls(1).waitFor({ state: "detached" });
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, a version that refuses alone is backtested from where it would be activated, then proposed to a second person",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, {
      filters: [holding("crétin")],
      settings: { fourEyes: { activateFilters: true } },
    });
    const { ona, desk, page, window, said } = await opened(look, room);
    const body = { filters: [refusing("crétin")], default: "publish" };
    expect((await ona.ask("filters/draft", { method: "PUT", body })).status).toBe(200);
    await page.reload();
    await goes(page, said.views.versions);
    const begin = page.getByRole("form", { name: backtestTexts[look.lang].begin.title });
    const filters = begin.getByLabel(backtestTexts[look.lang].begin.filters);
    await page.getByRole("button", { name: said.versions.backtestDraft }).press("Enter");
    expect(await filters.inputValue()).toBe("draft");
    await page.goBack();
    await page.getByRole("button", { name: said.versions.make }).press("Enter");
    const wanted = said.versions.activate("3");
    await page.getByRole("button", { name: wanted }).press("Enter");
    const asked = page.getByRole("group", { name: wanted });
    await asked.getByRole("button", { name: said.versions.backtest }).press("Enter");
    await filters.waitFor();
    expect(await filters.inputValue()).toBe("3");
    await page.goBack();
    await page.getByRole("button", { name: wanted }).press("Enter");
    await asked.getByRole("button", { name: wanted }).press("Enter");
    await page.getByText(said.versions.proposed("3")).waitFor();
    const { proposals } = desk.texts;
    await page.getByText(proposals.on("Ona", proposals.kinds.activateFilters)).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(granted(filterOverview, 200, await ona.ask("filters")).active).toBe(2);
    expect(window.faults).toEqual([]);
  },
);

test("the try-out says how long each filter of the set in front took, what the learner made of it, and asks where and when", async () => {
  const room = await Newsroom.open(stage.system.api, {
    filters: [holding("crétin"), { ...holding("abruti"), id: "others" }],
    rules: [{ id: "sport", when: "story.section == 'sport'", priority: 0, then: "reject" }],
  });
  const { page, said } = await opened(looks[0], room);
  const trial = page.getByRole("region", { name: said.trial.title });
  await trial.getByLabel(said.trial.text).fill("Quel crétin.");
  await trial.getByText(said.trial.times).press("Enter");
  const times = trial.locator(".times dl > div");
  await times.first().waitFor();
  expect((await times.locator("dt").allTextContents()).sort()).toEqual(["others", "words"]);
  for (const said of await times.locator("dd").allTextContents()) expect(said).toMatch(/^[\d,]+\sms$/);
  await trial.locator(".score h4").waitFor();
  await trial.getByText(said.trial.place, { exact: true }).press("Enter");
  await trial.getByLabel(said.trial.section).fill("sport");
  await trial.locator("td.fate.reject").first().waitFor();
  await trial.getByLabel(said.trial.author).selectOption("made");
  await trial.getByLabel(said.trial.badges).fill("abonné, fidèle");
});
