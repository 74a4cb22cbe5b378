import { readFile } from "node:fs/promises";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const page = { url: "https://journal.test/pont", title: "Le pont" };
  for (const text of ["Bonjour.", "Le pont tient.", "La gare rouvre."])
    await ana.getsPublished("le-pont", text, page);
  const [bad, good] = [
    await ana.posts("le-pont", "Quel crétin."),
    await ana.posts("le-pont", "Crétin de pont !"),
  ];
  await until(async () => (await mo.queueCounts()).held === 2, "both of them in held");
  await mo.rejects(bad, { reason: "=insulte" });
  await mo.publishes(good);
  return { mo };
}

test.each(looks)(
  "in $lang, $theme, moderators see by one key how much came in, what became of it and how long it waited",
  async (look) => {
    const { mo } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const { insights } = texts;
    await desk.page.getByText(texts.empty.title).waitFor();
    await desk.presses("i");
    const figures = page.locator(".insights");
    const total = (name: string) => figures.locator(".totals div", { hasText: name }).locator("dd");
    await until(async () => (await total(insights.received).textContent()) === "5", "how many came in");
    expect(await total(insights.rejected).textContent()).toBe("1");
    for (const [title, name] of [
      [insights.stories, "Le pont"],
      [insights.reasons, "=insulte"],
      [insights.filters, "words"],
    ] as const) {
      const plot = figures.getByRole("figure").filter({ hasText: title });
      await plot.locator(".bars").getByText(name, { exact: true }).waitFor();
      await plot.getByText(insights.table).click();
      await plot.getByRole("rowheader", { name, exact: true }).waitFor();
    }
    const own = figures.getByRole("region", { name: insights.own, exact: true });
    const decided = own.locator(".totals div", { hasText: insights.ownDecisions }).locator("dd");
    expect(await decided.textContent()).toBe("2");
    await own.getByText(insights.noOwnOpinion).waitFor();
    const chart = figures.getByRole("figure").filter({ hasText: insights.decided });
    await chart.getByText(insights.table).click();
    const column = chart.getByRole("columnheader", { name: insights.fates.publishedByPeople });
    await column.getByRole("button").press("Enter");
    expect(await column.getAttribute("aria-sort")).toBe("descending");
    expect(await chart.getByRole("row").nth(1).getByRole("cell").allTextContents()).toContain("1");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await figures.getByRole("button", { name: insights.spans.day }).click();
    await until(
      async () => (await figures.locator(".columns").first().locator("div").count()) > 20,
      "the hours",
    );
    const saving = page.waitForEvent("download");
    await figures.getByRole("button", { name: insights.csv }).click();
    const csv = await readFile(await (await saving).path(), "utf8");
    expect(csv).toMatch(/^\ufeffat,received,/);
    expect(csv).toContain("\r\n'=insulte,1\r\n");

    await page.reload();
    await until(
      async () => (await total(insights.received).textContent()) === "5",
      "the same after a reload",
    );
    await desk.presses("p");
    await desk.presses("Escape");
    await desk.page.getByText(texts.empty.title).waitFor();
    expect(window.faults).toEqual([]);
  },
);
