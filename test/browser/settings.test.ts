import { settingsPreview, shownSettings } from "#contract";
import { statementExportTexts } from "../../apps/console/texts/statement-export.js";
import { settingsTexts } from "../../apps/console/texts/settings.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, ona] = await Promise.all([room.person("Ana"), room.person("Ona", "operator")]);
  for (const text of ["Le pont rouvre lundi.", "Le maire se tait.", "On verra bien en mai."])
    await ana.getsPublished("le-pont", text);
  return { room, ona };
}

test.each(looks)(
  "in $lang, $theme, an operator sees what a setting would do to what came in, and changes it by keyboard",
  async (look) => {
    const { ona } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = settingsTexts[look.lang];
    await page.getByRole("button", { name: texts.settingsPage, exact: true }).press("Enter");
    const group = page.getByRole("form", { name: said.groups.moderation });
    const pre = group.getByRole("radio", { name: said.modes.pre.label });
    await window.tabsTo(group.getByRole("radio", { name: said.modes.auto.label }));
    await page.keyboard.press("ArrowDown");
    await until(() => pre.isChecked(), "the mode to be chosen");
    const effect = group.getByRole("region", { name: said.effect.title });
    await effect.getByText(desk.count(said.effect.of, 3)).waitFor();
    const asked = { method: "POST", body: { settings: { moderation: "pre" }, days: 1 } };
    const told = granted(settingsPreview, 200, await ona.ask("settings/preview", asked));
    const row = effect.getByRole("row", { name: said.effect.figures.waiting });
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      String(told.now.waiting),
      String(told.then.waiting),
    ]);
    expect(told.then.waiting).toBe(3);
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await window.tabsTo(group.getByRole("button", { name: said.save }));
    await page.keyboard.press("Enter");
    await group.getByText(said.saved, { exact: true }).waitFor();
    expect(granted(shownSettings, 200, await ona.ask("settings")).moderation).toBe("pre");
    await page.reload();
    await until(() => pre.isChecked(), "the same after a reload");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, what exported statements say of the site is set beside the rest",
  async (look) => {
    const { ona } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const [said, of] = [settingsTexts[look.lang], statementExportTexts[look.lang]];
    await page.getByRole("button", { name: texts.settingsPage, exact: true }).click();
    const group = page.getByRole("form", { name: said.groups.statements });
    await group.getByLabel(of.rules.label).fill("journal.example/charte");
    await group.getByLabel(of.law.label).fill("Loi du 29 juillet 1881");
    await group.getByRole("checkbox", { name: look.lang === "fr" ? "Belgique" : "Belgium" }).check();
    const scams = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD";
    await group.getByLabel(of.category(texts.reasons.spam)).selectOption(of.categories[scams]);
    await group.getByRole("button", { name: said.save }).click();
    const rules = group.getByLabel(of.rules.label);
    await until(async () => (await rules.getAttribute("aria-invalid")) === "true", "the fault in its place");
    await rules.fill("https://journal.example/charte");
    await group.getByRole("button", { name: said.save }).click();
    await group.getByText(said.saved, { exact: true }).waitFor();
    expect(granted(shownSettings, 200, await ona.ask("settings")).statementExport).toEqual({
      territory: ["BE"],
      categories: { spam: scams },
      rules: "https://journal.example/charte",
      law: "Loi du 29 juillet 1881",
    });
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults.filter((fault) => !fault.includes("status of 400"))).toEqual([]);
  },
);

test("what a colleague has changed meanwhile is shown, and what is wrong stands in its place", async () => {
  const { room, ona } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, ona, "operator");
  const { page, texts, window } = desk;
  const said = settingsTexts.fr;
  await page.getByRole("button", { name: texts.settingsPage, exact: true }).click();
  const limits = page.getByRole("form", { name: said.groups.limits });
  const byAddress = limits.getByLabel(said.limits.postsPerMinutePerAddress.label);
  await byAddress.fill("30");
  await limits.getByText(said.effect.uncounted(said.limits.postsPerMinutePerAddress.label)).waitFor();
  expect(await limits.getByRole("region", { name: said.effect.title }).count()).toBe(0);
  await limits.getByRole("button", { name: said.revert }).click();
  const edits = limits.getByLabel(said.fields.editWindow.label);
  await edits.fill("60");
  await room.set({ editWindow: 900 });
  await limits.getByRole("button", { name: said.save }).click();
  await limits.getByText(said.conflict).waitFor();
  expect(granted(shownSettings, 200, await ona.ask("settings")).editWindow).toBe(900);
  await limits.getByRole("button", { name: said.replace }).click();
  await limits.getByText(said.saved, { exact: true }).waitFor();
  expect(granted(shownSettings, 200, await ona.ask("settings")).editWindow).toBe(60);

  const readers = page.getByRole("form", { name: said.groups.readers });
  const origins = readers.getByLabel(said.fields.origins.label);
  await origins.fill("https://journal.example\njournal.example/page");
  await readers.getByRole("button", { name: said.save }).click();
  await until(async () => (await origins.getAttribute("aria-invalid")) === "true", "the fault in its place");
  await page.getByText("Il faut des origines comme https://www.exemple.fr").waitFor();
  expect(await window.barriers()).toEqual([]);
  await page.getByRole("button", { name: said.sso.make }).click();
  await page.getByText(said.sso.made).waitFor();
  const faults = window.faults.filter((fault) => !/status of (400|409)/.test(fault));
  expect(faults).toEqual([]);
});
