import { queues } from "../../apps/console/work/address.js";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

test.each(looks)(
  "in $lang, $theme, moderators decide on what was drawn without knowing what the filters did",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, {
      settings: { audit: 1 },
      filters: [refusing("navet")],
    });
    const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
    await ana.posts("le-pont", "Un navet, ce pont.");
    const good = await ana.getsPublished("le-pont", "Le pont tient.");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    await desk.counts("audit", 2);
    await desk.presses(...queues.slice(0, queues.indexOf("audit")).map(() => "q"));
    await desk.case("Ana").getByText("Un navet, ce pont.").waitFor();
    await page.getByText(texts.whyBlind).waitFor();
    expect(await page.locator("mark").count()).toBe(0);
    expect(await window.barriers()).toEqual([]);

    await desk.presses("r", "1");
    await desk.case("Ana").getByText("Le pont tient.").waitFor();
    await desk.presses("p");
    await desk.counts("audit", 0);
    await desk.presses("u");
    await desk.case("Ana").getByText("Le pont tient.").waitFor();
    await until(() => mo.finds(good, "reported"), "what was taken back in reported");
    expect(await room.stranger.sees(good)).toBe(true);
    expect(window.faults).toEqual([]);
  },
);
