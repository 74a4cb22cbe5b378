import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

const advertisement =
  "Gagnez 500 € par jour depuis chez vous, sans expérience : écrivez-moi sur ma page pour en savoir plus, les places sont limitées.";

test.each(looks)(
  "in $lang, $theme, a case leads to what else was written in the same words, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { settings: { moderation: "pre" } });
    const people = await Promise.all(["Ana", "Bo", "Cléo", "Dan"].map((name) => room.person(name)));
    const mo = await room.person("Mo", "moderator");
    for (const [at, person] of people.entries())
      await person.posts(`article-${at}`, advertisement.replace("500", `${at + 5}00`));
    await until(async () => (await mo.queueCounts()).held === 4, "all of them in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { title, comments, authors, all } = texts.similar;
    const similar = page.getByRole("region", { name: title(count(comments, 3), count(authors, 3)) });
    await similar.waitFor();
    expect(await similar.getByRole("button", { name: all }).count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(400)).toBe(false);
    await window.tabsTo(similar.getByRole("link", { name: "Cléo" }));
    await page.keyboard.press("Enter");
    await desk.case("Cléo").waitFor();
    expect(window.faults).toEqual([]);
  },
);
