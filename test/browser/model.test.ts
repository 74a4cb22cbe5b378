import { modelTexts } from "../../apps/console/texts/model.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

test.each(looks)(
  "in $lang, $theme, an operator sees what the learner knows, and when it may act",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const ona = await room.person("Ona", "operator");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = modelTexts[look.lang];
    await page.getByRole("button", { name: texts.modelPage, exact: true }).press("Enter");
    await page.getByRole("heading", { name: said.thresholds.title }).waitFor();
    await page.getByText(said.thresholds.noFilter).waitFor();
    await page.getByRole("button", { name: said.reset }).press("Enter");
    await page.getByRole("button", { name: said.resetStarter }).press("Enter");
    await page.getByText(said.done).waitFor();
    await page.getByText(said.starter).waitFor();
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
  },
);
