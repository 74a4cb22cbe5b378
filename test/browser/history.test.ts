import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

test.each(looks)(
  "in $lang, $theme, moderators see by one key what an author has changed, word by word, the latest first",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { settings: { moderation: "pre" } });
    const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
    const first = await ana.posts("le-pont", "Le pont tient bon.");
    const second = await ana.edits(first, "Le pont tient encore bon.");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const history = page.getByRole("region", { name: texts.history.title });
    await desk.case("Ana").getByText("Le pont tient encore bon.").waitFor();

    await desk.presses("h");
    const { removed, added } = texts.history;
    const [taken, put] = [history.locator("del"), history.locator("ins")];
    await put.waitFor();
    expect(await put.allTextContents()).toEqual([`${added} encore `]);
    expect(await taken.count()).toBe(0);

    await ana.edits(second, "Le pont tient encore mal.");
    await until(async () => (await put.count()) === 2, "the second change");
    expect(await put.allTextContents()).toEqual([`${added} mal`, `${added} encore `]);
    expect(await taken.allTextContents()).toEqual([`${removed} bon`]);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(400)).toBe(false);

    await desk.presses("h");
    await until(async () => (await history.count()) === 0, "the case without its history");
    expect(window.faults).toEqual([]);
  },
);
