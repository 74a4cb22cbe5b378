import { shownSettings } from "#contract";
import { rulesTexts } from "../../apps/console/texts/rules.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

test.each(looks)(
  "in $lang, $theme, an operator writes the site's reasons by keyboard, and the desk has them at once",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const [ana, ona] = await Promise.all([room.person("Ana"), room.person("Ona", "operator")]);
    await ana.posts("le-pont", "Le crétin de service.");
    await until(async () => (await ona.queueCounts()).held === 1, "the comment in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, window, texts } = desk;
    const said = rulesTexts[look.lang === "fr" ? "fr" : "en"];
    await window.tabsTo(page.getByRole("button", { name: texts.rulesPage, exact: true }));
    await page.keyboard.press("Enter");
    const own = page.getByRole("button", { name: said.reasons.own });
    await own.waitFor();
    await window.tabsTo(own);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: said.reasons.nth("6") }).waitFor();
    const add = page.getByRole("button", { name: said.reasons.add });
    await add.press("Enter");
    const last = page.getByRole("group", { name: said.reasons.nth("7") });
    await last.getByLabel(said.reasons.name(said.languages.fr)).fill("La charte");
    await last.getByLabel(said.reasons.text(said.languages.fr)).fill("Contraire à notre charte.");
    const up = page.getByRole("button", { name: said.reasons.up("La charte") });
    for (let at = 7; at > 1; at--) {
      await up.press("Enter");
      await page
        .getByRole("group", { name: said.reasons.nth(String(at - 1)) })
        .getByRole("button", { name: said.reasons.up("La charte") })
        .waitFor();
    }
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page
      .getByRole("region", { name: said.reasons.title })
      .getByRole("button", { name: said.save })
      .press("Enter");
    await page.getByRole("region", { name: said.reasons.title }).getByText(said.saved).waitFor();
    const settings = granted(shownSettings, 200, await ona.ask("settings"));
    expect(settings.reasons?.[0]).toMatchObject({
      title: { fr: "La charte" },
      text: { fr: "Contraire à notre charte." },
    });
    expect(settings.reasons).toHaveLength(7);

    await page.keyboard.press("Escape");
    await desk.case("Ana").waitFor();
    await desk.presses("r");
    await page.getByRole("main").getByText("La charte").waitFor();
    await desk.presses("1");
    await until(async () => (await ona.queueCounts()).held === 0, "the comment to be refused");
    expect(window.faults).toEqual([]);
  },
);

test("an operator says which acts take two, and who is at a desk", async () => {
  const room = await Newsroom.open(stage.system.api);
  const [ona, mo] = await Promise.all([room.person("Ona", "operator"), room.person("Mo", "moderator")]);
  const desk = await Desk.open(stage, { width: 1280 }, ona, "operator");
  const { page, window, texts } = desk;
  const said = rulesTexts.fr;
  await page.getByRole("button", { name: texts.rulesPage, exact: true }).click();
  await page.getByLabel(said.fourEyes.kinds.permanentBan).check();
  await page.getByRole("region", { name: said.fourEyes.title }).getByText(said.saved).waitFor();
  const desks = page.getByRole("region", { name: said.desks.title });
  await desks.getByRole("button", { name: said.desks.add }).click();
  await desks.getByRole("button", { name: said.save }).click();
  await desks.getByText(said.desks.missing).waitFor();
  await desks.getByLabel(said.desks.name(said.languages.fr)).fill("Juristes");
  await desks.getByLabel("Mo", { exact: true }).check();
  await desks.getByRole("button", { name: said.save }).click();
  await desks.getByText(said.saved).waitFor();
  expect(granted(shownSettings, 200, await ona.ask("settings"))).toMatchObject({
    fourEyes: { permanentBan: true },
    desks: [{ id: "desk", names: { fr: "Juristes" }, people: [mo.id] }],
  });
  expect(await window.barriers()).toEqual([]);
  expect(window.faults).toEqual([]);
});
