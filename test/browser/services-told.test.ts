import { shownSettings } from "#contract";
import { settingFault } from "../../apps/console/texts/setting-faults.js";
import { transparencyTexts } from "../../apps/console/texts/transparency.js";
import { webhookTexts } from "../../apps/console/texts/webhooks.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

test.each(looks)(
  "in $lang, $theme, an operator has a service told, tests, pauses and removes it, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const op = await room.person("Op", "operator");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, op, "operator");
    const { page, window, texts } = desk;
    const said = webhookTexts[look.lang];
    const presses = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    const hooks = async () => granted(shownSettings, 200, await op.ask("settings")).webhooks;
    await presses(texts.webhooksPage);
    await page.getByText(said.none).waitFor();
    const adding = page.getByRole("form", { name: said.add });
    await adding.getByLabel(said.id).focus();
    await page.keyboard.type("archives");
    await adding.getByLabel(said.url).focus();
    await page.keyboard.type("https://127.0.0.1:1/palabre");
    await page.keyboard.press("Enter");
    await page.getByText(said.noEvent).waitFor();
    await adding.getByLabel(said.events["comment.held"]).focus();
    await page.keyboard.press("Space");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await adding.getByLabel(said.url).fill("journal.example");
    await page.keyboard.press("Enter");
    const right = settingFault(
      look.lang,
      "webhooks.0.url",
      "must be an http or https address without a password",
    );
    await adding.getByText(right).waitFor();
    await adding.getByLabel(said.url).fill("https://127.0.0.1:1/palabre");
    await page.keyboard.press("Enter");
    await page.getByText(said.secret("archives")).waitFor();
    expect(await page.getByRole("status").locator("code").textContent()).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(await hooks()).toMatchObject([{ id: "archives", secret: true, events: ["comment.held"] }]);

    await presses(said.testOf("archives"));
    const log = page.getByRole("region", { name: said.logOf("archives") });
    await log.getByText(said.events.test, { exact: true }).waitFor();
    await until(() => log.getByText(/private/).isVisible(), "the first try");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await presses(said.pauseOf("archives"));
    await page.getByText(said.paused, { exact: true }).waitFor();
    expect(await hooks()).toMatchObject([{ paused: true, secret: true }]);
    await presses(said.changeOf("archives"));
    const changing = page.getByRole("form", { name: said.changeOf("archives") });
    await until(() => window.isOn(changing.getByLabel(said.url)), "the focus on the address");
    expect(await window.barriers()).toEqual([]);
    await changing.getByLabel(said.kinds.chat).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").getByText(said.kinds.chat, { exact: true }).waitFor();
    await presses(said.removeOf("archives"));
    await page.keyboard.press("Enter");
    await page.getByText(said.none).waitFor();
    expect(await hooks()).toEqual([]);
    expect(window.faults.filter((fault) => !fault.includes("status of 400"))).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, an operator reads a year's report, saves and publishes it, and takes its statements along",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const [ana, op] = await Promise.all([room.person("Ana"), room.person("Op", "operator")]);
    await op.rejects(await ana.getsPublished("le-pont", "Le pont est laid."), { reason: "off-topic" });
    const desk = await Desk.open(stage, { ...look, width: 1280 }, op, "operator");
    const { page, window, texts } = desk;
    const said = transparencyTexts[look.lang];
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const saves = async (name: string) => {
      await button(name).focus();
      const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      return file.suggestedFilename();
    };
    await button(texts.transparencyPage).focus();
    await page.keyboard.press("Enter");
    await page.getByText(said.none).waitFor();
    const year = new Date().getFullYear();
    await page.getByLabel(said.year).selectOption(String(year));
    await page.getByRole("heading", { name: said.groups.comments, exact: true }).waitFor();
    await page.getByText(said.byWhom("0", "1")).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(await saves(said.csv)).toBe(`palabre-${room.site}-${year}.csv`);
    expect(await saves(said.statements.save)).toContain("-statements-");
    await button(said.readers.publish).focus();
    await page.keyboard.press("Enter");
    const link = page.getByRole("link", { name: said.readers.look });
    const address = await link.getAttribute("href");
    const report = await room.stranger.ask(address ?? "");
    expect(report.status).toBe(200);
    expect(await window.barriers()).toEqual([]);
    await page.getByLabel(said.statements.from).fill(`${year}-12-31`);
    await page.getByLabel(said.statements.to).fill(`${year}-01-01`);
    await page.keyboard.press("Enter");
    await page.getByText(said.statements.wrongSpan).waitFor();
    expect(window.faults).toEqual([]);
  },
);
