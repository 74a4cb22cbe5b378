import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { backtests, type ChangedVerdict, changedVerdicts, type Filter } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

/** Twelve comments, some of which are held, and most of which people decided on. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, mo, ona] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Ona", "operator"),
  ]);
  const texts = [
    "Le pont rouvre lundi.",
    "Un navet, ce rapport.",
    "Le maire se tait.",
    "Encore un navet de la mairie.",
  ];
  for (const text of texts) await ana.getsPublished(story, text);
  const held = [];
  for (const text of ["Un crétin l’a fermé hier.", "Ce crétin de conseil le vend."]) {
    const posted = await ana.posts(story, text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    held.push(posted);
  }
  const [first, second] = held;
  if (first) await mo.rejects(first);
  if (second) await mo.publishes(second);
  const { items } = await ana.reads(story);
  for (const one of items) if (one.text.includes("navet")) await mo.rejects(one);
  await drafts(ona, [refusing("navet"), { ...holding("introuvable"), id: "idle" }]);
  return { ona };
}

async function drafts(op: Person, filters: Filter[]): Promise<void> {
  const answer = await op.ask("filters/draft", { method: "PUT", body: { filters, default: "publish" } });
  expect(answer.status).toBe(200);
}

/** All that have changed, as the API lists them. */
async function changesOf(op: Person): Promise<ChangedVerdict[]> {
  const { items } = granted(backtests, 200, await op.ask("filters/backtests"));
  const answer = await op.ask(`filters/backtests/${items[0]?.id ?? ""}/changes?limit=100`);
  return granted(changedVerdicts, 200, answer).items;
}

const textOf = async (found: Locator) => (await found.textContent())?.trim();

test.each(looks)(
  "in $lang, $theme, an operator tries a draft on the past by keyboard, and sees what it would change",
  async (look) => {
    const { ona } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = backtestTexts[look.lang];
    const percents = new Intl.NumberFormat(look.lang === "fr" ? "fr-FR" : "en-GB", { style: "percent" });
    const link = page.getByRole("button", { name: texts.backtestsPage, exact: true });
    await window.tabsTo(link);
    await page.keyboard.press("Enter");
    await page.getByText(said.none).waitFor();
    const begin = page.getByRole("form", { name: said.begin.title });
    const filters = begin.getByLabel(said.begin.filters);
    await window.tabsTo(filters);
    expect(await filters.inputValue()).toBe("draft");
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(begin.getByRole("button", { name: said.begin.submit }));
    await page.keyboard.press("Enter");

    const test = page.getByRole("article", { name: said.filters("draft") });
    await test.getByRole("status").filter({ hasText: said.states.done }).waitFor();
    const changed = await changesOf(ona);
    const refused = changed.filter(({ people }) => people === "rejected");
    const kept = refused.filter(({ would }) => would === "reject");
    expect([changed.length, refused.length, kept.length]).toEqual([4, 3, 2]);
    const matrix = test.getByRole("figure").filter({ hasText: said.matrix.title });
    expect(await textOf(matrix.locator(".hit strong"))).toBe(String(kept.length));
    expect(await textOf(matrix.locator(".miss strong"))).toBe(String(refused.length - kept.length));
    expect(await textOf(matrix.locator(".alarm strong"))).toBe("0");
    const shares = test.getByRole("figure").filter({ hasText: said.shares.title });
    const recall = shares.locator("dl > div").filter({ hasText: said.shares.recall });
    expect(await textOf(recall.locator("strong"))).toBe(percents.format(kept.length / refused.length));
    await test.getByRole("row").filter({ hasText: "idle" }).getByText(said.sources.never).waitFor();
    const unfound = test.getByRole("region", { name: said.unfound.title });
    await unfound.getByText(said.unfound.of("idle", "1", "1")).click();
    await unfound.getByRole("listitem").filter({ hasText: "introuvable" }).waitFor();
    await test.getByText(desk.count(said.changes.lead, changed.length)).waitFor();
    expect(await test.locator(".fates > li").count()).toBe(changed.length);
    expect(await test.locator(".fates mark").first().textContent()).toContain("navet");
    expect(await window.isTooLong()).toBe(false);
    const first = test.locator(".fates > li").first();
    await first.getByRole("button", { name: said.right.choices.reject }).press("Enter");
    await until(
      async () => (await changesOf(ona)).some(({ judgement }) => judgement?.right === "reject"),
      "what is said of the first to be kept",
    );
    const sources = test.getByRole("region", { name: said.sources.title });
    const byName = sources.getByRole("columnheader", { name: said.sources.filter });
    await byName.getByRole("button").press("Enter");
    expect(await byName.getAttribute("aria-sort")).toBe("ascending");
    await test.getByLabel(said.changes.people).selectOption("published");
    await until(async () => (await test.locator(".fates > li").count()) === 1, "the one that was published");
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const saving = page.waitForEvent("download");
    await test.getByRole("button", { name: said.csvChanges }).press("Enter");
    const csv = await readFile(await (await saving).path(), "utf8");
    expect(csv.trim().split("\r\n")).toHaveLength(changed.length + 1);
    // what is in the address is what a colleague sees who is sent it
    await page.reload();
    await test.getByText(said.states.done).first().waitFor();
    await until(async () => (await test.locator(".fates > li").count()) === 1, "the same one");
    expect(await test.getByLabel(said.changes.people).inputValue()).toBe("published");
    expect(await byName.getAttribute("aria-sort")).toBe("ascending");
    await page.goBack();
    await until(async () => (await test.locator(".fates > li").count()) === changed.length, "all of them");
    expect(await byName.getAttribute("aria-sort")).toBe("ascending");
    await page.goBack();
    await until(async () => (await byName.getAttribute("aria-sort")) === "none", "the set’s order");
    await page.goForward();
    await until(async () => (await byName.getAttribute("aria-sort")) === "ascending", "the order by name");
    expect(window.faults).toEqual([]);
  },
);

test("two sets of filters stand side by side, and what is deleted is gone", async () => {
  const { ona } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, ona, "operator");
  const { page, texts, window } = desk;
  const said = backtestTexts.fr;
  await page.getByRole("button", { name: texts.backtestsPage, exact: true }).press("Enter");
  const begin = page.getByRole("form", { name: said.begin.title });
  await begin.getByLabel(said.begin.beside).selectOption("2");
  await begin.getByRole("button", { name: said.begin.submit }).press("Enter");
  const both = page.getByRole("region", { name: said.compare.title });
  await both.getByText("Ils jugent différemment 4 commentaires.").waitFor();
  for (const name of ["publier → retenir", "refuser → publier"])
    await both.getByRole("row", { name }).waitFor();
  expect(await both.locator(".fates > li").count()).toBe(4);
  const right = both.locator(".fates > li").first().getByRole("button", { name: said.right.choices.reject });
  await right.press("Enter");
  await both.locator(".fates > li").first().locator("[aria-pressed=true]").waitFor();
  const saving = page.waitForEvent("download");
  await both.getByRole("button", { name: said.csvChanges }).press("Enter");
  const csv = await readFile(await (await saving).path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(5);
  expect(await window.barriers()).toEqual([]);
  expect(await window.overflowsAt(narrowest)).toBe(false);
  await page.getByRole("button", { name: said.remove, exact: true }).press("Enter");
  await page.getByRole("button", { name: said.removeSure }).press("Enter");
  await page.getByRole("region", { name: said.list }).getByRole("listitem").first().waitFor();
  await until(
    async () => granted(backtests, 200, await ona.ask("filters/backtests")).items.length === 1,
    "one of both to be left",
  );
  expect(window.faults).toEqual([]);
});

test.each(looks)(
  "in $lang, $theme, it is told in how many comments something would be masked",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const [ana, ona] = await Promise.all([room.person("Ana"), room.person("Ona", "operator")]);
    for (const text of [
      "Écrivez à ana@halle.example.",
      "Le pont rouvre.",
      "Ou à ona@halle.example, et vite.",
    ])
      await ana.getsPublished(story, text);
    await drafts(ona, [{ id: "mails", type: "personal", kinds: ["mail"], mask: true }]);
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = backtestTexts[look.lang];
    await page.getByRole("button", { name: texts.backtestsPage, exact: true }).press("Enter");
    const begin = page.getByRole("form", { name: said.begin.title });
    await begin.getByRole("button", { name: said.begin.submit }).press("Enter");
    await page.getByText(desk.count(said.masked, 2)).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
  },
);
