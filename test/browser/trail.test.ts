import { readFile } from "node:fs/promises";
import { trailTexts } from "../../apps/console/texts/trail.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  const comment = await ana.getsPublished("le-pont", "Bonjour.");
  await mo.rejects(comment, { reason: "=insulte", note: "Encore elle" });
  const warning = { method: "POST", body: { kind: "warn", reason: "Ton" } };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, warning);
  await room.set({ editWindow: 60 });
  await until(
    async () => JSON.stringify((await op.ask("moderation/trail")).body).includes("editWindow"),
    "all of it in the trail",
  );
  return { op, mo, comment };
}

test.each(looks)(
  "in $lang, $theme, operators read by keyboard alone what was done, by whom and why, and take it along",
  async (look) => {
    const { op, mo, comment } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, op, "operator");
    const { page, window, texts } = desk;
    const told = trailTexts[desk.window.look.lang === "fr" ? "fr" : "en"];
    const sanctioned = told.sanction.imposed("Ana", texts.sanctions.kinds.warn.toLowerCase());
    const entry = (done: string) => page.getByRole("listitem").filter({ hasText: done });
    await page.getByRole("button", { name: told.title, exact: true }).focus();
    await page.keyboard.press("Enter");
    await entry(told.settings)
      .getByText(told.value("editWindow", "300", "60"))
      .waitFor();
    await entry(told.decision.rejected).getByText("=insulte · Encore elle").waitFor();
    await entry(sanctioned).getByText("Ton").waitFor();
    await page.locator(".chain code").first().waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const filters = page.getByRole("form", { name: told.filters });
    await filters.getByLabel(told.kind).focus();
    await filters.getByLabel(told.kind).selectOption("sanction");
    await until(async () => (await page.locator(".entries li").count()) === 1, "the sanction alone");
    await filters.getByLabel(told.kind).selectOption("");
    await filters.getByRole("combobox", { name: told.who, exact: true }).selectOption(mo.id);
    await until(async () => (await page.locator(".entries li").count()) === 2, "what Mo did alone");
    await filters.getByLabel(told.from).fill("2099-01-01");
    await page.getByText(told.none).waitFor();
    await filters.getByLabel(told.from).fill("");
    await entry(told.decision.rejected).waitFor();

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: told.csv }).focus();
    await page.keyboard.press("Enter");
    const csv = await readFile(await (await saving).path(), "utf8");
    expect(csv).toMatch(/^\ufeffn,at,by,/);
    expect(csv).toContain(",'=insulte,Encore elle,127.0.0.0/24,");
    expect(csv.trim().split("\r\n")).toHaveLength(3);

    await page.getByRole("link", { name: told.toCase }).focus();
    await page.keyboard.press("Enter");
    await desk.case("Ana").waitFor();
    expect(page.url()).toContain(comment.id);

    await page.getByRole("button", { name: texts.inTrail }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(told.aboutComment).waitFor();
    expect(page.url()).toContain(comment.id);
    await until(
      async () => (await page.locator(".entries li").count()) === 2,
      "what was done about it alone",
    );
    expect(await entry(sanctioned).count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    await page.getByRole("button", { name: told.aboutAll }).focus();
    await page.keyboard.press("Enter");
    await entry(sanctioned).getByRole("button", { name: told.aboutThis }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(told.aboutAlone("Ana")).waitFor();
    await until(
      async () => (await page.locator(".entries li").count()) === 1,
      "what was done about Ana alone",
    );
    expect(window.faults).toEqual([]);
  },
);

test("whoever is staff can be asked for by name, also where they have done nothing of late", async () => {
  const { op } = await newsroom();
  const desk = await Desk.open(stage, { lang: "fr", width: 1280 }, op, "operator");
  await desk.page.getByRole("button", { name: trailTexts.fr.title, exact: true }).click();
  const who = desk.page.getByRole("combobox", { name: trailTexts.fr.who, exact: true });
  await who.getByRole("option", { name: "Op" }).waitFor({ state: "attached" });
  await who.selectOption(op.id);
  await desk.page.getByText(trailTexts.fr.none).waitFor();
});

test("moderators have no way to the trail", async () => {
  const { mo } = await newsroom();
  const desk = await Desk.open(stage, { lang: "fr", width: 1280 }, mo);
  await desk.page.getByRole("button", { name: desk.texts.insights.title }).waitFor();
  expect(await desk.page.getByRole("button", { name: trailTexts.fr.title, exact: true }).count()).toBe(0);
});
