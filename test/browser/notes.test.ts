import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

test.each(looks)(
  "in $lang, $theme, a note is written by keyboard alone, kept while it can't be sent, and read by colleagues at once",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const [ana, mo, max] = await Promise.all([
      room.person("Ana"),
      room.person("Mo", "moderator"),
      room.person("Max", "moderator"),
    ]);
    await ana.posts("le-pont", "Quel crétin.");
    await until(async () => (await mo.queueCounts()).held === 1, "the comment in held");
    const hers = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = hers;
    await hers.case("Ana").waitFor();
    const his = await Desk.open(stage, { ...look, width: 1280 }, max);
    await his.presses("j");
    await his.case("Ana").waitFor();
    const notes = page.getByRole("region", { name: texts.notes.title });
    await notes.waitFor();
    await hers.presses("t");
    const field = notes.getByRole("textbox", { name: texts.notes.act });
    await until(() => window.isOn(field), "the focus in the note");
    await page.route("**/notes", (route) => route.abort());
    await page.keyboard.type("Prévenu hier : p, r, s.");
    await page.keyboard.press("Control+Enter");
    await notes.getByText(texts.notes.failed).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.unroute("**/notes");
    await page.keyboard.press("Control+Enter");
    await notes.getByRole("listitem").getByText("Prévenu hier : p, r, s.").waitFor();
    await his.page.getByText("Prévenu hier : p, r, s.", { exact: true }).waitFor();
    expect(his.window.faults).toEqual([]);

    expect(await window.overflowsAt(400)).toBe(false);
  },
);
