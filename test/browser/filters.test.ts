import type { Page } from "playwright-core";
import { filterOverview } from "#contract";
import { filtersTexts } from "../../apps/console/texts/filters.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
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
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const { ona, page, window, desk, said } = await opened(look, room);
    await window.tabsTo(page.getByRole("button", { name: said.addRule }));
    await desk.presses("Enter");
    const when = page.getByRole("textbox", { name: said.rule.when });
    await when.focus();
    await page.keyboard.type("autor.published < 3");
    const form = page.getByRole("region", { name: "rule", exact: true });
    await form.getByText('knows no "autor" (at character 1)').first().waitFor();
    await page.getByText(said.saving.faulty).waitFor();
    expect(granted(filterOverview, 200, await ona.ask("filters")).draft?.rules ?? []).toEqual([]);

    await goes(page, said.views.document);
    const document = page.getByRole("textbox", { name: said.document.title });
    await document.getByText("autor.published < 3").waitFor();
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
