import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

test.each(looks)(
  "in $lang, $theme, a text that changes in front shows what is another in it, and is decided on by the second key",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const [ana, bo, mo] = await Promise.all([
      room.person("Ana"),
      room.person("Bo"),
      room.person("Mo", "moderator"),
    ]);
    const first = await ana.posts("le-pont", "Le pont tient bon, crétin.");
    await until(() => mo.finds(first, "held"), "the first comment in held");
    const second = await bo.posts("le-pont", "Et la gare, alors, crétin ?");
    await until(() => mo.finds(second, "held"), "the second comment in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const since = page.getByRole("region", { name: texts.history.since });
    await desk.case("Ana").waitFor();
    expect(await since.count()).toBe(0);

    const edited = await ana.edits(first, "Le pont tient mal, crétin.");
    await since.getByText(texts.history.added).waitFor();
    expect(await since.locator("del").allTextContents()).toEqual([`${texts.history.removed} bon`]);
    expect(await since.locator("ins").allTextContents()).toEqual([`${texts.history.added} mal`]);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.presses("r", "1");
    await page.getByRole("paragraph").filter({ hasText: texts.changedAgain }).first().waitFor();
    expect(await mo.finds(edited, "held")).toBe(true);
    expect(await window.barriers()).toEqual([]);
    await desk.presses("1");
    await desk.case("Bo").waitFor();
    await until(async () => !(await mo.finds(edited, "held")), "the first comment to be rejected");

    // read as it is by now, it needs one key
    await desk.presses("p");
    await page.getByText(texts.empty.title, { exact: true }).waitFor();
    expect(window.faults).toEqual([]);
  },
);
