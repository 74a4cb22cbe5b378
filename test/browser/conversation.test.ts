import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { everyLook, narrowest } from "./window.js";

const story = "le-pont";

test.each(everyLook)(
  "in $lang, $theme, a case shows the conversation around it: what it answers, all of it by a key, and what answered it",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
    const [ana, bo, mo] = await Promise.all([
      room.person("Ana"),
      room.person("Bo"),
      room.person("Mo", "moderator"),
    ]);
    const url = "https://news.example/le-pont";
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { url, title: "Le pont" } });
    const first = await ana.getsPublished(story, "Le pont rouvre lundi.");
    const second = await bo.getsPublished(story, "Lundi de quelle année ?", { parent: first.id });
    const rude = await ana.posts(story, "Celle du calendrier, crétin.", { parent: second.id });
    await until(() => mo.finds(rude, "held"), "the answer in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const around = page.getByRole("region", { name: texts.acts.context });
    await around.getByText("Lundi de quelle année ?").waitFor();
    expect(await around.getByText("Le pont rouvre lundi.").count()).toBe(0);
    await desk.presses("e");
    await around.getByText("Le pont rouvre lundi.").waitFor();
    expect(await window.barriers()).toEqual([]);
    const link = page.getByRole("link", { name: "Le pont", exact: true });
    expect(await link.getAttribute("href")).toBe(url);

    await mo.reports(first, "off-topic");
    await desk.counts("reported", 1);
    await desk.presses("q");
    const replies = page.getByRole("region", { name: texts.replies });
    await replies.getByText("Lundi de quelle année ?").waitFor();
    expect(await replies.getByText("crétin").count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
  },
);
