import { comfortTexts } from "../../apps/console/texts/comfort.js";
import type { Comfort } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, {
    filters: [
      { ...holding("vermine"), id: "haine", about: "hate" },
      { ...holding("crétin"), id: "insultes", about: "insult" },
      { ...holding("pont"), id: "pont" },
    ],
  });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

const plain: Comfort = { veil: false, words: [], grey: false, pauseAfter: null, hardInRow: null };

function chooses(person: Person, chosen: Partial<Comfort>) {
  return person.ask("moderation/wellbeing", { method: "PUT", body: { ...plain, ...chosen } });
}

test.each(looks)(
  "in $lang, $theme, words that weigh are hidden from the first moment on, and shown by key when they are wanted",
  async (look) => {
    const { ana, mo } = await newsroom();
    await chooses(mo, { veil: true, words: ["corbeau"] });
    await ana.posts("le-pont", "Quelle vermine, ce crétin. Un corbeau au pont.");
    await until(async () => (await mo.queueCounts()).held === 1, "it in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 });
    const { page, texts, window } = desk;
    await window.context.addInitScript(watchFor("vermine", "corbeau", "crétin"));
    await desk.signsInAs(mo);
    const { kinds, all } = texts.veil;
    const body = desk.case("Ana");
    const hidden = body.getByRole("button", { name: kinds.hate });
    await hidden.first().waitFor();
    expect(await page.evaluate("globalThis.wasShown")).toEqual([]);
    for (const word of ["vermine", "crétin", "corbeau"])
      expect(await page.getByText(word).filter({ visible: true }).count()).toBe(0);
    await body.getByRole("button", { name: kinds.own }).waitFor();
    await body.getByRole("button", { name: kinds.insult }).first().waitFor();
    await body.getByRole("button", { name: kinds.listed }).first().waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await window.tabsTo(hidden.first());
    await page.keyboard.press("Enter");
    await body.getByRole("button", { name: "vermine", pressed: true }).waitFor();
    await page.keyboard.press("Enter");
    await hidden.first().waitFor();
    await page.keyboard.press("y");
    await body.locator("button.veil").first().waitFor({ state: "detached" });
    await body.getByText("vermine").first().waitFor();
    await page.keyboard.press("y");
    await hidden.first().waitFor();
    await page.keyboard.press("v");
    await body.getByRole("button", { name: texts.veil.published }).waitFor();
    await body.getByRole("button", { name: all }).click();
    await body.locator(".as-published").getByText("vermine").waitFor();
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, everybody chooses by keyboard how they want to read, and it is so in the next browser, too",
  async (look) => {
    const { ana, mo } = await newsroom();
    await ana.posts("le-pont", "Quelle vermine.");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const said = comfortTexts[look.lang];
    await desk.case("Ana").getByText("vermine").first().waitFor();
    // so long somebody reads before it counts
    await page.waitForResponse((answer) => answer.url().endsWith("/wellbeing/exposure"));
    await window.tabsTo(page.locator(".account summary"));
    await page.keyboard.press("Enter");
    await window.tabsTo(page.getByRole("button", { name: texts.comfort, exact: true }));
    await page.keyboard.press("Enter");
    const region = page.getByRole("region", { name: texts.comfort, exact: true });
    await region.getByRole("row", { name: `${said.hard} 1 1` }).waitFor();
    await region.getByRole("row", { name: `${said.kinds.hate} 1 1` }).waitFor();
    await window.tabsTo(page.getByLabel(said.veil));
    await page.keyboard.press("Space");
    await region.getByText(said.saved).waitFor();
    await window.tabsTo(page.getByLabel(said.words));
    await page.keyboard.type("corbeau");
    await window.tabsTo(page.getByLabel(said.grey));
    await page.keyboard.press("Space");
    await page.locator(":root[data-grey=true]").waitFor();
    await page.getByLabel(said.pauseAfter).selectOption({ label: said.minutes("50") });
    await page.getByLabel(said.hardInRow).selectOption({ label: said.atMost("2") });
    const chosen: Comfort = { veil: true, words: ["corbeau"], grey: true, pauseAfter: 50, hardInRow: 2 };
    await until(async () => {
      const { body } = await mo.ask("moderation/wellbeing");
      return JSON.stringify(body).includes(JSON.stringify(chosen).slice(1, -1));
    }, "what was chosen to be kept");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const elsewhere = await Desk.open(stage, { ...look, width: 900 }, mo);
    await elsewhere.page.locator(":root[data-grey=true]").waitFor();
    await elsewhere.row(texts.veil.kinds.hate).waitFor();
    expect([desk, elsewhere].flatMap(({ window: { faults } }) => faults)).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, a pause is proposed after so long at work, and stands in nobody's way",
  async (look) => {
    const { ana, mo } = await newsroom();
    await chooses(mo, { pauseAfter: 25 });
    await ana.posts("le-pont", "Quelle vermine.");
    const desk = await Desk.open(stage, { ...look, width: 1280 });
    const { page, texts, window } = desk;
    await page.clock.install();
    await desk.signsInAs(mo);
    await desk.case("Ana").getByText("vermine").first().waitFor();
    let now = Date.now();
    const works = async (minutes: number) => {
      for (let half = 0; half < 2 * minutes; half++) {
        await page.clock.setSystemTime((now += 30_000));
        await desk.presses("e");
      }
    };
    await works(24);
    expect(await desk.tray.getByText(texts.pause.due).count()).toBe(0);
    await works(2);
    await desk.tray.getByText(texts.pause.due).waitFor();
    expect(await window.barriers()).toEqual([]);
    await desk.presses("p");
    await desk.tray.getByText(texts.undoLine(texts.done.publish, "Ana")).waitFor();
    await window.tabsTo(desk.tray.getByRole("button", { name: texts.pause.later }));
    await page.keyboard.press("Enter");
    await desk.tray.getByText(texts.pause.due).waitFor({ state: "detached" });
    await works(11);
    await desk.tray.getByRole("button", { name: texts.pause.take }).click();
    await desk.tray.getByText(texts.pause.due).waitFor({ state: "detached" });
    expect(window.faults).toEqual([]);
  },
);

test("after a hard case comes an easy one, and what was left behind comes next", async () => {
  const { ana, mo } = await newsroom();
  await chooses(mo, { hardInRow: 1 });
  const texts = ["Vermine une.", "Vermine deux.", "Le pont trois.", "Le pont quatre."];
  for (const [posted, text] of texts.entries()) {
    await ana.posts("le-pont", text);
    await until(async () => (await mo.queueCounts()).held === posted + 1, `« ${text} » in held`);
  }
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  for (const [number, text] of ["une", "trois", "deux", "quatre"].entries()) {
    await desk
      .case("Ana")
      .getByText(new RegExp(`${text}\\.$`))
      .waitFor();
    await desk.presses("p");
    await desk.counts("held", texts.length - number - 1);
  }
  expect(desk.window.faults).toEqual([]);
});

/** Notes which of some words could be read at any time. */
function watchFor(...words: string[]): string {
  return `
    globalThis.wasShown = [];
    new MutationObserver(() => {
      const read = document.body?.innerText ?? "";
      for (const word of ${JSON.stringify(words)}) if (read.includes(word)) wasShown.push(word);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  `;
}
