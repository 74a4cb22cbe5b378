import { personalFilter } from "#contract";
import { maskWords } from "#discussion";
import { maskingTexts } from "../../apps/console/texts/masking.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const text = "Le crétin Jeanne Petit, au 06 12 34 56 78.";

test.each(looks)(
  "in $lang, $theme, personal data is masked by keyboard alone, what looks like some being chosen already",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, {
      filters: [holding("crétin")],
      settings: { languages: ["fr"] },
    });
    const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
    const posted = await ana.posts("le-pont", text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, window, texts } = desk;
    const said = maskingTexts[look.lang === "fr" ? "fr" : "en"];
    await desk.case("Ana").waitFor();
    await desk.presses("Shift+M");
    const field = page.getByLabel(said.text, { exact: true });
    await field.waitFor();
    expect(await page.getByRole("checkbox", { name: said.label("06 12 34 56 78") }).isChecked()).toBe(true);
    await page.keyboard.type("zz");
    expect(await field.inputValue()).toBe(text);
    await page.keyboard.press("Control+Home");
    for (const _ of "Le crétin ") await page.keyboard.press("ArrowRight");
    for (const _ of "Jeanne Petit") await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: said.label("Jeanne Petit") }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await field.press("Control+Enter");
    const masked = `Le crétin1 ${maskWords.fr}, au ${maskWords.fr}.`;
    await desk.case("Ana").getByText(texts.masking.since).waitFor();
    await until(async () => {
      const shown = await desk.case("Ana").locator(".said > .typed").textContent();
      return shown?.replace(/crétin.*? \[/, "crétin1 [") === masked;
    }, "the text with its masks");
    expect(await window.barriers()).toEqual([]);
    await desk.presses("p");
    await until(() => room.stranger.sees(posted), "the comment to be published");
    expect((await room.stranger.opens(posted.id)).comment.text).not.toContain("Jeanne");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, comments that quote what was masked are offered, and masked by one key",
  async (look) => {
    const room = await Newsroom.open(stage.system.api, {
      filters: [holding("crétin")],
      settings: { languages: ["fr"] },
    });
    const [ana, lou, mo] = await Promise.all([
      room.person("Ana"),
      room.person("Lou"),
      room.person("Mo", "moderator"),
    ]);
    const posted = await ana.posts("le-pont", "Ce crétin répond au 06 12 34 56 78.");
    await until(() => mo.finds(posted, "held"), "the comment in held");
    const quote = await lou.getsPublished("le-pont", "Qui est au 0612345678 ?");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, window, texts } = desk;
    const said = maskingTexts[look.lang === "fr" ? "fr" : "en"];
    await desk.case("Ana").waitFor();
    await desk.presses("Shift+M");
    await page.getByLabel(said.text, { exact: true }).press("Control+Enter");
    const form = page.getByRole("form", { name: said.quoted.title });
    await form.getByText(desk.count(said.quoted.found, 1)).waitFor();
    const box = form.getByRole("checkbox", { name: "Lou" });
    await until(() => window.isOn(box), "the focus on what is offered");
    expect(await form.getByRole("link", { name: said.quoted.open("Lou") }).count()).toBe(1);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await box.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await desk.case("Ana").getByText(texts.masking.since).waitFor();
    const { comment } = await room.stranger.opens(quote.id);
    expect(comment.text).toBe(`Qui est au ${maskWords.fr} ?`);
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)("in $lang, $theme, what filters masked is seen in its case, and put back", async (look) => {
  const filters = [personalFilter.parse({ id: "personal", type: "personal", mask: true, then: "hold" })];
  const room = await Newsroom.open(stage.system.api, { filters, settings: { languages: ["fr"] } });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const shop = "La boutique du pont répond au 06 12 34 56 78 jusqu’à midi.";
  const posted = await ana.posts("le-pont", shop);
  await until(() => mo.finds(posted, "held"), "the comment in held");
  const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
  const { window, texts } = desk;
  const said = maskingTexts[look.lang === "fr" ? "fr" : "en"].original;
  const open = desk.case("Ana");
  await open.getByText(texts.masking.since).waitFor();
  await open.getByText(said.title).click();
  await open.getByText(shop).waitFor();
  expect(await window.barriers()).toEqual([]);
  expect(await window.overflowsAt(narrowest)).toBe(false);
  await open.getByRole("button", { name: said.putBack }).click();
  await open.getByText(texts.masking.since).waitFor({ state: "detached" });
  await until(
    async () => (await mo.case(posted)).comment.text === shop && !(await mo.case(posted)).comment.masked,
    "the words to be back",
  );
  expect(window.faults).toEqual([]);
});
