import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { Reader } from "./reader.js";
import { Stage } from "./stage.js";
import { everyLook, narrowest } from "./window.js";

const password = "a password of a demo";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.alone({ PALABRE_DEMO: "on", PALABRE_DEMO_PASSWORD: password });
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

type DemoLook = (typeof everyLook)[number];

async function article(look: DemoLook): Promise<Reader> {
  return Reader.on(await stage.window(look), `${stage.system.api}/demo/${look.lang}`);
}

describe.each(everyLook)("in $lang, $theme,", (look) => {
  test("a discussion in its article stands in nobody's way; nothing moves by itself, or goes wrong", async () => {
    const reader = await article(look);
    const { window, discussion, texts } = reader;
    await discussion.getByRole("button", { name: texts.readOn }).first().waitFor();
    await window.page.locator("palabre-count").filter({ hasText: /\d/ }).first().waitFor();
    const loading = await window.shifts();

    await reader.writes("*Un* essai");
    await discussion.getByRole("button", { name: texts.personal.account.toRegister }).click();
    await reader.articles.first().getByRole("button", { name: texts.actions.report }).first().click();
    await reader.articles.first().getByText(texts.personal.report.signIn).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.shifts()).toEqual(loading);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
    expect(stage.origins).toEqual(expect.arrayContaining([...window.asked]));
  });

  test("the console stands in nobody's way; nothing moves by itself, or goes wrong", async () => {
    const desk = await Desk.open(stage, look);
    const { window, page, texts } = desk;
    await page.getByRole("heading", { name: texts.signIn.title }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.signsIn("demo", "moderatrice", password);
    await page.getByText(texts.why, { exact: true }).waitFor();
    await desk.presses("r");
    await page.getByRole("group", { name: texts.reasonsTitle }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const help = page.locator("dialog").filter({ hasText: texts.keys.title });
    await desk.presses("?");
    await help.waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.presses("Escape");
    await help.waitFor({ state: "detached" });
    await desk.presses("q");
    await page.getByRole("heading", { name: texts.queues.reported }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.shifts()).toEqual([]);
    expect(window.faults).toEqual([]);
    expect(stage.origins).toEqual(expect.arrayContaining([...window.asked]));
  });
});

test("a reader needs nothing but the keyboard to write, to sign in where it is asked for, and to report", async () => {
  const reader = await article({ lang: "en", theme: "light" });
  const { window, page, discussion, texts } = reader;
  const { keyboard } = page;
  const { write, report, fate } = texts.rest;
  const { account, cancel } = texts.personal;
  await window.tabsTo(reader.field);
  await keyboard.press("Enter");
  await until(() => window.isOn(discussion.getByRole("textbox", { name: texts.write })), "a place to write");
  await keyboard.type("Without a mouse.");
  await window.tabsTo(discussion.getByRole("button", { name: write.send }));
  await keyboard.press("Enter");
  await until(() => window.isOn(discussion.getByLabel(account.name, { exact: true })), "the sign-in");
  await keyboard.type("lectrice");
  await keyboard.press("Tab");
  await keyboard.type(password);
  await keyboard.press("Enter");
  await reader.comment("Without a mouse.").getByText(fate.published, { exact: true }).waitFor();
  await until(() => window.isOn(reader.field), "the focus where one writes");

  const toReport = discussion.getByRole("button", { name: texts.actions.report }).first();
  await window.tabsTo(toReport);
  await keyboard.press("Enter");
  await until(() => window.isOn(discussion.getByLabel(report.reasons.abuse)), "the reasons");
  await window.tabsTo(discussion.getByRole("button", { name: cancel }));
  await keyboard.press("Enter");
  await until(() => window.isOn(toReport), "the focus where it came from");
});

test("a moderator needs nothing but the keyboard to sign in, to decide, to undo, and to look keys up", async () => {
  const desk = await Desk.open(stage);
  const { window, page, texts, tray } = desk;
  await until(() => window.isOn(page.getByLabel(texts.signIn.site, { exact: true })), "the form");
  for (const said of ["demo", "moderatrice", password]) {
    await page.keyboard.type(said);
    await desk.presses("Tab");
  }
  await desk.presses("Enter");
  await desk.isLive();

  const chosen = page.locator("[role=option][aria-selected=true]");
  const first = await chosen.textContent();
  await desk.presses("p");
  await tray.getByRole("button", { name: texts.acts.undo }).waitFor();
  expect(await chosen.textContent()).not.toBe(first);
  await desk.presses("u");
  await until(async () => (await chosen.textContent()) === first, "the case once more");

  const toKeys = page.getByRole("button", { name: texts.acts.help });
  const dialog = page.locator("dialog").filter({ hasText: texts.keys.title });
  await window.tabsTo(toKeys);
  for (const [opens, closes] of [
    ["Enter", "Escape"],
    ["?", "?"],
  ] as const) {
    await desk.presses(opens);
    await dialog.waitFor();
    expect(await window.isOn(toKeys)).toBe(false);
    await desk.presses(closes);
    await dialog.waitFor({ state: "detached" });
    expect(await window.isOn(toKeys)).toBe(true);
  }
});

test("whoever wants less motion has none", async () => {
  const [{ window, discussion, texts }, desk] = await Promise.all([
    article({ lang: "fr", theme: "dark" }),
    Desk.open(stage),
  ]);
  // what follows the discussion comes after the first paint
  await window.page.waitForLoadState("networkidle");
  await window.context.setOffline(true);
  await discussion.getByText(texts.offline).waitFor();
  const motions = () =>
    Promise.all([window.motionOf("palabre-comments", "[part=offline]"), desk.window.motionOf("button")]);
  expect(await motions()).not.toContain("none 0s");
  await Promise.all([window, desk.window].map(({ page }) => page.emulateMedia({ reducedMotion: "reduce" })));
  expect(await motions()).toEqual(["none 0s", "none 0s"]);
});
