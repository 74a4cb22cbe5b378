import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const advertisement = (name: string) =>
  `Bonjour, moi c’est ${name}. Gagnez 500 € par jour depuis chez vous, sans expérience : écrivez-moi sur ma page pour en savoir plus, les places sont limitées.`;

test.each(looks)(
  "in $lang, $theme, a wave is decided on by keyboard alone, with what still comes of it, and taken back as one",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { settings: { moderation: "pre" } });
    const mo = await room.person("Mo", "moderator");
    const writes = async (name: string) => (await room.person(name)).posts("le-pont", advertisement(name));
    for (const name of ["Ana", "Bo", "Cléo", "Dan"]) await writes(name);
    await until(async () => (await mo.queueCounts()).held === 4, "all of them in held");
    await until(
      async () => (await mo.queue("held", { limit: 1 })).items[0]?.wave?.comments === 4,
      "the wave",
    );
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { waves } = texts;
    const size = waves.size(count(waves.comments, 4), count(waves.authors, 4));
    await page.getByRole("region", { name: waves.title, exact: true }).getByText(size).waitFor();
    await desk
      .row("Ana")
      .getByText(waves.row(count(waves.comments, 4), count(waves.authors, 4)))
      .waitFor();
    expect(await page.locator(".row").count()).toBe(1);
    await page.getByRole("list", { name: waves.now }).getByText("4", { exact: true }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.presses("g");
    const dialog = page.getByRole("dialog", { name: waves.decide });
    const begin = dialog.getByRole("button", { name: count(texts.ticking.begin.reject, 4) });
    await begin.waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(begin);
    await page.keyboard.press("Enter");
    await desk.counts("held", 0);
    await page.getByRole("list", { name: waves.now }).waitFor({ state: "detached" });

    const late = await writes("Eve");
    await until(async () => (await mo.case(late)).comment.status === "rejected", "the late one refused");
    await desk.presses("u");
    await desk.counts("held", 5);
    expect(window.faults).toEqual([]);
  },
);
