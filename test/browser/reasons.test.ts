import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { holding } from "../newsroom/newsroom.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

const title = { fr: "Charte, art. 3", en: "Charter, art. 3" };
const text = { fr: "Contraire à l’article 3 de notre charte.", en: "Against article 3 of our charter." };

test.each(looks)(
  "in $lang, $theme, a comment is refused by the number of one of the site's own reasons",
  async (look) => {
    const reasons = [
      { id: "ton", title: { fr: "Ton" }, text: { fr: "Le ton ne convient pas." } },
      { id: "charte-3", title, text },
    ];
    const room = await Newsroom.open(stage.system.api, {
      filters: [holding("crétin")],
      settings: { reasons },
    });
    const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
    const posted = await ana.posts("le-pont", "Quel crétin.");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    await desk.case("Ana").waitFor();
    await desk.presses("r");
    await page.getByRole("group", { name: texts.reasonsTitle }).getByText(title[look.lang]).waitFor();
    expect(await window.barriers()).toEqual([]);
    await desk.presses("2");
    await desk.tray.getByText(title[look.lang]).waitFor();
    const decided = await until(
      async () => (await mo.case(posted)).decisions.find(({ to }) => to === "rejected"),
      "the refusal",
    );
    expect(decided).toMatchObject({ reason: "charte-3", by: { name: "Mo" } });
    expect(window.faults).toEqual([]);
  },
);
