import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { everyLook, looks, narrowest } from "./window.js";

const threat = { word: "je te tue", match: "phrase", severity: 3 } as const;

async function newsroom() {
  const insults = holding("navet");
  const filters = [insults, { ...insults, id: "menaces", words: [threat] }];
  const room = await Newsroom.open(stage.system.api, { filters });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const held = async (text: string) => {
    const posted = await ana.posts("le-pont", text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    return posted;
  };
  return { room, ana, mo, held };
}

test.each(looks)(
  "in $lang, $theme, what is gravest is in front and says why; what arrives graver moves nothing until it is asked for",
  async (look) => {
    const { mo, held } = await newsroom();
    await held("Quel navet");
    await held("Encore un navet");
    await held("Je te tue");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    await desk.case("Ana").getByText("Je te tue").first().waitFor();
    const { severities, names, waits, oldest, graveAmong } = texts.order;
    await desk.row("Je te tue").getByText(severities.grave, { exact: true }).waitFor();
    await desk
      .case("Ana")
      .getByText(`${severities.grave} · ${waits("")}`)
      .waitFor();
    await page.getByText(oldest("").trim()).first().waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const rows = () => page.getByRole("option").locator(".excerpt").allTextContents();
    expect(await rows()).toEqual(["Je te tue", "Quel navet", "Encore un navet"]);
    await desk.presses("j");
    await held("Oui, je te tue");
    await page.getByText(count(graveAmong, 1)).waitFor();
    expect(await rows()).toEqual(["Je te tue", "Quel navet", "Encore un navet"]);
    await desk.presses("n");
    await desk.row("Oui, je te tue").waitFor();
    expect(await rows()).toEqual(["Je te tue", "Quel navet", "Oui, je te tue", "Encore un navet"]);

    const byAge = page.getByRole("button", { name: names.oldest, exact: true });
    await window.tabsTo(byAge);
    await page.keyboard.press("Enter");
    await until(
      async () => (await rows()).join() === "Quel navet,Encore un navet,Je te tue,Oui, je te tue",
      "the oldest first",
    );
    expect(new URL(page.url()).searchParams.get("order")).toBe("oldest");
    await page.goBack();
    await until(async () => (await rows())[0] === "Je te tue", "the gravest first again");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, what readers report again says who had let it stand, and what they noted",
  async (look) => {
    const { room, ana, mo } = await newsroom();
    const [bea, cleo, max] = await Promise.all([
      room.person("Bea"),
      room.person("Cléo"),
      room.person("Max", "moderator"),
    ]);
    const posted = await ana.getsPublished("le-pont", "Le pont tient.");
    await bea.reports(posted, "spam", "Une publicité");
    await until(() => mo.finds(posted, "reported"), "it reported");
    await max.publishes(posted, { note: "Rien à redire." });
    await until(async () => !(await mo.finds(posted, "reported")), "it settled");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { window, texts, count } = desk;
    await cleo.reports(posted, "abuse", "Il recommence");
    await desk.counts("reported", 1);
    await desk.presses("q");
    const again = count(texts.again.reports, 1);
    await desk.row("Le pont tient.").getByText(again).waitFor();
    const about = desk.case("Ana");
    await about.getByRole("heading", { name: again }).waitFor();
    await about.getByText("Rien à redire.").first().waitFor();
    await about.getByText("Il recommence").waitFor();
    expect(await about.getByText("Une publicité").count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    await desk.presses("p");
    await desk.counts("reported", 0);
    expect(window.faults).toEqual([]);
  },
);

test.each(everyLook)(
  "in $lang, $theme, the desk says how long what is oldest has waited, how long it may, and why a case is where it is",
  async (look) => {
    const settings = { goals: { held: 90, reported: null }, newAuthors: 2 };
    const room = await Newsroom.open(stage.system.api, { filters: [holding("navet")], settings });
    const [ana, bea, mo] = await Promise.all([
      room.person("Ana"),
      room.person("Bea"),
      room.person("Mo", "moderator"),
    ]);
    const posted = await ana.getsPublished("le-pont", "Le pont tient.");
    await bea.reports(posted, "abuse");
    await until(() => mo.finds(posted, "reported"), "the report");
    const held = await bea.posts("le-pont", "Quel navet");
    await until(() => mo.finds(held, "held"), "the comment in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { oldest, goal, severities } = texts.order;
    const length = look.lang === "fr" ? "1\u00a0h\u00a030\u00a0min" : "1h\u00a030m";
    const list = page.getByRole("region", { name: texts.listLabel(texts.queues.held) });
    await list.getByText(goal(length)).waitFor();
    await list.getByText(oldest("").trim()).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.presses("q");
    const why = `${severities.serious} · ${count(texts.reports, 1)} · `;
    await desk.case("Ana").getByText(why).waitFor();
    const unlimited = page.getByRole("region", { name: texts.listLabel(texts.queues.reported) });
    await unlimited.getByText(oldest("").trim()).waitFor();
    expect(await unlimited.getByText(goal("").trim()).count()).toBe(0);
    const newAuthors = page
      .getByRole("navigation")
      .getByRole("button", { name: texts.queues["new-authors"] });
    await newAuthors.getByText(oldest("").trim()).waitFor();
    expect(window.faults).toEqual([]);
  },
);
