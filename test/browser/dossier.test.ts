import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

/** Ana has one comment refused, one held; two moderators look at it. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  const refused = await ana.getsPublished(story, "Je vends des montres.");
  await mo.rejects(refused, { reason: "spam" });
  const held = await ana.posts(story, "Quel crétin.");
  await until(() => mo.finds(held, "held"), "the comment in held");
  return { ana, mo, max };
}

test.each(looks)(
  "in $lang, $theme, all of an author is read and dealt with from the keyboard, over the case",
  async (look) => {
    const { mo, max } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, window, texts } = desk;
    const said = texts.dossier;
    await desk.case("Ana").waitFor();
    await desk.presses("d");
    const file = page.getByRole("dialog", { name: said.title("Ana") });
    await file.getByText("Je vends des montres.").waitFor();
    await file.getByText(`Mo, ${texts.reasons.spam}`).waitFor();
    await file.getByText(said.noSanctions).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await window.tabsTo(file.getByRole("button", { name: texts.sanctions.act, exact: true }));
    await desk.presses("Enter");
    const form = file.getByRole("form", { name: texts.sanctions.title("Ana") });
    await window.tabsTo(form.getByRole("textbox", { name: texts.sanctions.reason }));
    await page.keyboard.type("Publicité répétée");
    expect(await window.barriers()).toEqual([]);
    await desk.presses("Control+Enter");
    await file.getByText(desk.count(said.over, 1)).waitFor();
    await form.waitFor({ state: "detached" });
    await until(
      () => window.isOn(file.getByRole("button", { name: texts.sanctions.act, exact: true })),
      "the focus back on the button",
    );

    const noting = { method: "POST", body: { text: "Vend sous trois noms." } };
    const { author } = await mo
      .queue("held")
      .then(({ items: [item] }) => item ?? Promise.reject(new Error()));
    await max.ask(`moderation/users/${author.id}/notes`, noting);
    await file.getByText("Vend sous trois noms.").waitFor();
    await window.tabsTo(file.getByRole("button", { name: texts.notes.act }));
    await desk.presses("Enter");
    const field = file.getByRole("textbox", { name: texts.notes.act });
    await until(() => window.isOn(field), "the focus in the note");
    await page.keyboard.type("Prévenu : p, r, s.");
    await desk.presses("Control+Enter");
    await file.getByRole("listitem").getByText("Prévenu : p, r, s.").waitFor();
    await window.tabsTo(file.getByRole("button", { name: said.decideAll("Ana") }));
    await desk.presses("Enter");
    const all = page.getByRole("dialog", { name: said.decideAll("Ana") });
    await all.getByText(desk.count(texts.ticking.matching.reject, 1)).waitFor();
    expect(await window.barriers()).toEqual([]);
    await desk.presses("Escape");
    await all.waitFor({ state: "detached" });
    await desk.presses("p");
    await desk.tray.getByText("Ana").waitFor();
    expect(window.faults).toEqual([]);
  },
);

test("from an author's file another of their comments is opened", async () => {
  const { mo } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  const { page, texts } = desk;
  await desk.case("Ana").waitFor();
  await page.getByRole("button", { name: texts.dossier.act }).click();
  const file = page.getByRole("dialog", { name: texts.dossier.title("Ana") });
  await file.getByRole("listitem").filter({ hasText: "montres" }).getByRole("link").click();
  await file.waitFor({ state: "detached" });
  await desk.case("Ana").getByText("Je vends des montres.").waitFor();
});
