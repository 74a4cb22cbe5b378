import { Newsroom } from "../newsroom/newsroom.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

test.each(looks)(
  "in $lang, $theme, word is left to the next shift by keyboard alone, and is there at once for who comes next",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const [mo, max] = await Promise.all([room.person("Mo", "moderator"), room.person("Max", "moderator")]);
    const [hers, his] = [
      await Desk.open(stage, { ...look, width: 1280 }, mo),
      await Desk.open(stage, { ...look, width: 1280 }, max),
    ];
    const { page, texts, window } = hers;
    const { handovers } = texts;
    await window.tabsTo(page.getByRole("button", { name: handovers.title, exact: true }));
    await page.keyboard.press("Enter");
    await page.getByText(handovers.none).waitFor();
    await window.tabsTo(page.getByLabel(handovers.act));
    await page.keyboard.type("Le pont : p, r, s.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("listitem").getByText("Le pont : p, r, s.").waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const link = his.page.getByRole("button", { name: `${handovers.title} 1`, exact: true });
    await link.waitFor();
    await his.window.tabsTo(link);
    await his.page.keyboard.press("Enter");
    const settle = his.page.getByRole("button", { name: handovers.settleOf("Le pont : p, r, s.") });
    await his.window.tabsTo(settle);
    await his.page.keyboard.press("Enter");
    await page.getByText(handovers.doneBy("Max")).waitFor();
    await his.page.getByRole("button", { name: handovers.title, exact: true }).waitFor();
    expect(await his.window.barriers()).toEqual([]);
    expect([hers, his].flatMap((desk) => desk.window.faults)).toEqual([]);
  },
);
