import { readFile } from "node:fs/promises";
import { type Filter, filterUndos, shadow } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { shadowTexts } from "../../apps/console/texts/shadow.js";
import { verdictTexts } from "../../apps/console/texts/verdicts.js";
import { undoTexts } from "../../apps/console/texts/undos.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

/** Version 2 lets everything pass but what has « crétin »; version 3 refuses what has « navet », too. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, ona] = await Promise.all([room.person("Ana"), room.person("Ona", "operator")]);
  await makes(ona, [holding("crétin"), { ...refusing("navet"), id: "flops" }]);
  return { ana, ona };
}

async function makes(op: Person, filters: Filter[]): Promise<void> {
  const body = { filters, default: "publish" };
  expect((await op.ask("filters/draft", { method: "PUT", body })).status).toBe(200);
  expect((await op.ask("filters/versions", { method: "POST", body: { note: "" } })).status).toBe(201);
}

test.each(looks)(
  "in $lang, $theme, an operator puts a version in shadow by keyboard, and sees what it would do as it grows",
  async (look) => {
    const { ana, ona } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = shadowTexts[look.lang];
    await page.getByRole("button", { name: texts.shadowPage, exact: true }).press("Enter");
    await page.getByText(said.never).waitFor();
    const form = page.getByRole("form", { name: said.version });
    await form.getByLabel(said.version).selectOption("3");
    await window.tabsTo(form.getByRole("button", { name: said.begin }));
    await page.keyboard.press("Enter");
    const run = page.getByRole("article", { name: said.title });
    await run.getByText(said.nothing).waitFor();
    await ana.getsPublished(story, "Le pont rouvre lundi.");
    await run.getByText(said.same).waitFor();
    await ana.getsPublished(story, "Un navet, ce rapport.");
    await run.getByText(desk.count(said.judged, 2)).waitFor();
    await run.getByText(desk.count(said.changesLead, 1)).waitFor();
    const told = granted(shadow, 200, await ona.ask("filters/shadow"));
    expect(told.run).toMatchObject({ judged: 2, result: { changed: 1 } });
    await run.getByRole("button", { name: desk.count(said.fresh, 1) }).press("Enter");
    expect(await run.locator(".fates mark").first().textContent()).toContain("navet");
    const { changes } = backtestTexts[look.lang];
    await run.getByLabel(changes.people).selectOption("rejected");
    await run.getByText(changes.noneSuch).waitFor();
    await page.reload();
    await run.getByText(changes.noneSuch).waitFor();
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await form.getByRole("button", { name: said.end }).press("Enter");
    await until(
      async () => granted(shadow, 200, await ona.ask("filters/shadow")).version === null,
      "the shadow to end",
    );
    await form.getByRole("button", { name: said.end }).waitFor({ state: "detached" });
    await form.getByLabel(said.version).selectOption("2");
    await form.getByRole("button", { name: said.begin }).press("Enter");
    await run.getByText(said.nothing).waitFor();
    const past = page.getByRole("region", { name: said.past.title }).getByRole("listitem");
    await past.getByText(desk.count(said.past.changed, 1)).waitFor();
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await window.tabsTo(past.getByRole("button"));
    await page.keyboard.press("Enter");
    await run.getByText(desk.count(said.judged, 2)).waitFor();
    expect(await run.locator(".fates mark").first().textContent()).toContain("navet");
    const saving = page.waitForEvent("download");
    await run.getByRole("button", { name: backtestTexts[look.lang].csvChanges }).press("Enter");
    expect(await readFile(await (await saving).path(), "utf8")).toContain("navet");
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    await page.goBack();
    await run.getByText(said.nothing).waitFor();
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, what a filter has decided is looked at, taken back as one, and put back",
  async (look) => {
    const { ana, ona } = await newsroom();
    expect((await ona.ask("filters/active", { method: "PUT", body: { version: 3 } })).status).toBe(200);
    const posted = await ana.posts(story, "Un navet, ce rapport.");
    await until(async () => (await ona.case(posted)).comment.status === "rejected", "it to be refused");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = undoTexts[look.lang];
    await page.getByRole("button", { name: texts.undosPage, exact: true }).press("Enter");
    const form = page.getByRole("form", { name: said.form.title });
    await form.getByLabel(said.form.source).fill("flops");
    await form.getByRole("button", { name: said.form.submit }).press("Enter");
    const undo = page.getByRole("article");
    await undo.getByText(said.states.tried).waitFor();
    const change = undo.getByRole("button", { name: desk.count(said.carryOut, 1) });
    await change.waitFor();
    expect(await ana.with(null).sees(posted)).toBe(false);
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await change.press("Enter");
    await undo.getByRole("button", { name: said.sure }).press("Enter");
    await until(() => ana.with(null).sees(posted), "it to be published");
    const back = undo.getByRole("button", { name: said.takeBack });
    await back.press("Enter");
    await until(async () => !(await ana.with(null).sees(posted)), "it to be refused again");
    await undo.getByText(said.states.undone).waitFor();
    const { items } = granted(filterUndos, 200, await ona.ask("filters/undos"));
    expect(items).toMatchObject([{ decidedBy: "flops", count: 1, undone: 1 }]);
    await undo.getByText(said.open).first().press("Enter");
    const earlier = page.getByText(desk.count(verdictTexts[look.lang].title, 2));
    await earlier.press("Enter");
    await page.getByText("flops", { exact: true }).first().waitFor();
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(window.faults).toEqual([]);
  },
);
